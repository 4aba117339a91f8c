import { Dots } from '../../figures/Dots.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { Triangle, triangleInset, triangleView } from '../../figures/Triangle.tsx';
import { ternaryPlace } from '../../math/ternary.ts';
import { formatNumber } from '../../ui/format.ts';
import type { RaceScene } from './scene.ts';

const sharesText = (shares: readonly number[]): string => shares.map((share) => formatNumber(share, 3)).join(', ');

/** The relaxed samples in the triangle, softmax, and where the samples lie on average. */
export function Relaxed({ shown: { racers, samples, tau } }: { readonly shown: RaceScene }) {
  const pi = racers.map((racer) => racer.pi);
  const mean = racers.map((racer) => racer.relaxedMean);
  const [at, center] = [ternaryPlace(pi), ternaryPlace(mean)];
  const apart = Math.hypot(at[0] - center[0], at[1] - center[1]) > 0.05;
  const off = at[0] < center[0] ? 1 : -1;
  return (
    <div className="even">
      <Plane
        {...triangleView}
        height={30}
        drawnAt={440}
        inset={triangleInset}
        label={`${samples.length} relaxed samples in the triangle at temperature ${formatNumber(tau, 2)}. Softmax is ${sharesText(pi)}; the samples average ${sharesText(mean)}.`}
      >
        <Triangle corners={['class 1', 'class 2', 'class 3']} />
        <g className="race-samples">
          <Dots at={samples.map(({ place }) => place)} size={4} />
        </g>
        <Points at={[at]} mark="p" shape="ring" radius={8} />
        <Points at={[center]} mark="q" shape="diamond" radius={5.5} />
        <Label at={at} offset={[-0.9 * off, apart ? 0.5 : -1.6]} anchor={off > 0 ? 'end' : 'start'} mark="p">
          softmax
        </Label>
        <Label at={center} offset={[0.9 * off, 0.5]} anchor={off > 0 ? 'start' : 'end'} mark="q">
          mean of relaxed
        </Label>
      </Plane>
    </div>
  );
}
