import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { params } from './params.ts';
import type { AnatomyScene } from './scene.ts';
import { slideOf } from './slide.ts';
import { stds } from './view.ts';
import { natsText, stdText } from './words.ts';

const domain = [Math.log(stds[0]), Math.log(stds[1])] as const;
const ticks = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];

interface SigmaPlaneProps {
  readonly shown: AnatomyScene;
  readonly says: string;
}

/** The reconstruction term over σ: what the errors cost falls, the constant rises, and their sum is least at the RMS error. */
export function SigmaPlane({ shown, says }: SigmaPlaneProps) {
  const { gaussian, sigma, likelihood, view } = shown;
  const { squaredError, bestStd, nll, nllAtBestStd } = gaussian;
  const [low, high] = view.loss;
  const errors = (logStd: number): number => 0.5 * squaredError * Math.exp(-2 * logStd);
  const constant = (logStd: number): number => 2 * Math.log(2 * Math.PI) + 4 * logStd;
  const held = (nats: number): number => Math.min(high - 0.4, nats);
  const best = Math.log(bestStd);
  const middle = best > Math.log(0.3);
  return (
    <Plane
      x={domain}
      y={view.loss}
      height={19}
      narrowHeight={17}
      drawnAt={448}
      inset={{ top: 2.2, left: 3.4, right: 0.6 }}
      label={`The reconstruction term over σ. It is least, ${natsText(nllAtBestStd)} nats, at σ = ${stdText(bestStd)}, the root mean squared error; at σ = ${stdText(sigma)} it is ${natsText(nll)}.`}
      handles={
        likelihood === 'fixed' ? (
          <Handle
            at={[Math.log(sigma), held(nll)]}
            mark="p"
            x={{ ...slideOf(params.sigmaX, sigma, says), valueAt: Math.exp }}
            onStart={beginGesture}
            onEnd={endGesture}
          />
        ) : undefined
      }
    >
      <Axes
        x={{
          label: <Formula>σ</Formula>,
          labelLength: 1,
          at: ticks.map(Math.log),
          format: (logStd) => String(Number(Math.exp(logStd).toPrecision(2))),
        }}
        y={{ label: 'nats', ticks: 6 }}
        grid
      />
      <Curve of={errors} className="anatomy-errors" />
      <Curve of={constant} className="anatomy-constant" />
      <Curve of={(logStd) => errors(logStd) + constant(logStd)} mark="p" />
      <Curve
        of={[
          [best, low],
          [best, nllAtBestStd],
        ]}
        className="guide"
      />
      <Points at={[[best, nllAtBestStd]]} mark="p" shape="diamond" radius={5} />
      <Label at={[best, low]} offset={[middle ? -0.5 : 0.5, 0.5]} anchor={middle ? 'end' : 'start'} mark="p">
        least at {stdText(bestStd)}
      </Label>
    </Plane>
  );
}
