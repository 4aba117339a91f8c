import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import { reach, type FamilyScene } from './scene.ts';
import { slidesOf } from './slides.ts';

interface BellsProps {
  readonly shown: FamilyScene;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The posterior with its hills, the bell q with its rings and, thin, the best bells there are. */
export function Bells({ shown, ...drag }: BellsProps) {
  const { q, best, twins, posterior, modes, view } = shown;
  const side = q.mean > 0.8 ? -1 : 1;
  const bests: readonly Normal[] = twins ? [best, { mean: -best.mean, std: best.std }] : [best];
  // The posterior is named on a hill where q is not.
  const hill = modes.toSorted((a, b) => Math.abs(b - q.mean) - Math.abs(a - q.mean))[0] ?? 0;
  const out = hill < 0 || (hill === 0 && q.mean > 0) ? -1 : 1;
  const slope = hill + out * Math.min(0.3, 0.5 / view.top);
  const named = bests.toSorted((a, b) => Math.abs(b.mean - q.mean) - Math.abs(a.mean - q.mean))[0] ?? best;
  const qAt = q.mean - side * 1.1 * q.std;
  return (
    <Plane
      x={reach}
      y={[0, view.top]}
      height={15}
      narrowHeight={14}
      drawnAt={640}
      inset={{ top: 2.4, left: 3.2, right: 0.6 }}
      label={`The posterior, solid, has ${modes.length === 2 ? `two hills, at ${modes.map((at) => formatNumber(at, 2)).join(' and ')}` : 'one hill, at 0'}. The bell q, dashed, has mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}. The best bell, thin, has mean ${bests.map(({ mean }) => formatNumber(mean, 2)).join(' or ')} and standard deviation ${formatNumber(best.std, 2)}.`}
      handles={<BellRings of={q} mark="q" {...slidesOf(shown, 'on the bell')} top={view.top} side={side} {...drag} />}
    >
      <Area of={posterior} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      {bests.map((normal) => (
        <g key={normal.mean} data-term="q">
          <Curve of={(z) => prob(normal, z)} className="best-bell" />
          <Points at={[[normal.mean, 0]]} mark="q" shape="diamond" radius={4} />
        </g>
      ))}
      <Curve of={posterior} mark="p" />
      <Curve of={(z) => prob(q, z)} mark="q" />
      <Label at={[slope, posterior(slope)]} offset={[out * 0.6, 0.3]} anchor={out > 0 ? 'start' : 'end'} mark="p">
        <Formula>p(z | x)</Formula>
      </Label>
      <Label
        at={[qAt, Math.min(prob(q, qAt), 0.9 * view.top)]}
        offset={[-side * 0.5, 0.4]}
        anchor={side > 0 ? 'end' : 'start'}
        mark="q"
      >
        <Formula>q(z)</Formula>
      </Label>
      <Label at={[named.mean, prob(named, named.mean)]} offset={[0, 0.5]} anchor="middle" mark="q">
        best <Formula>q</Formula>
      </Label>
    </Plane>
  );
}
