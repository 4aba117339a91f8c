import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { GaussianStep } from '../../math/gaussianStep.ts';
import { formatNumber } from '../../ui/format.ts';
import type { ExactScene } from './scene.ts';
import { StartRings } from './StartRings.tsx';

const across = [-7, 7] as const;
const upward = [-4.2, 4.2] as const;

/** The height of a line so many standard deviations above its mean. */
const lineOf =
  ({ slope, offset, std }: GaussianStep, stds = 0) =>
  (x: number): number =>
    slope * x + offset + stds * std;

interface CodePlaneProps {
  readonly shown: ExactScene;
  readonly says: string;
}

/** Datum across, code upward: the encoder’s line and band, the exact posterior’s, and dotted where the encoder began. */
export function CodePlane({ shown, says }: CodePlaneProps) {
  const { now, start, step, data, target } = shown;
  const { encoder, posterior, draw } = now;
  const [own, best] = [lineOf(encoder), lineOf(posterior)];
  // A rising line leaves the upper left corner free for the names, a falling one the upper right.
  const corner =
    target.slope >= 0
      ? { x: across[0], anchor: 'start' as const, side: 0.4 }
      : { x: across[1], anchor: 'end' as const, side: -0.4 };
  return (
    <Plane
      x={across}
      y={upward}
      height={21}
      narrowHeight={18}
      drawnAt={456}
      inset={{ top: 2.2, left: 2.4, right: 0.6 }}
      label={`Datum across, code upward. The encoder’s line has slope ${formatNumber(encoder.slope, 3)} and offset ${formatNumber(encoder.offset, 3)}, with width ${formatNumber(encoder.std, 3)}; the exact posterior’s has slope ${formatNumber(target.slope, 3)}, offset ${formatNumber(target.offset, 3)} and width ${formatNumber(posterior.std, 3)}.`}
      handles={<StartRings start={start} says={says} />}
    >
      <Axes
        x={{
          label: (
            <>
              datum <Formula>x</Formula>
            </>
          ),
          labelLength: 7,
        }}
        y={{
          label: (
            <>
              code <Formula>z</Formula>
            </>
          ),
          ticks: 5,
        }}
      />
      <Area of={lineOf(encoder, 1)} from={lineOf(encoder, -1)} mark="q" />
      {step > 0 && <Curve of={lineOf(start)} className="exact-start" />}
      <Curve of={lineOf(posterior, 1)} className="exact-edge" />
      <Curve of={lineOf(posterior, -1)} className="exact-edge" />
      <Curve of={best} mark="p" />
      <Curve of={own} mark="q" />
      <Points at={data.map((x) => [x, upward[0] + 0.25])} mark="data" radius={3.5} />
      {draw && (
        <>
          <Curve
            of={[
              [draw.x, upward[0] + 0.25],
              [draw.x, draw.z],
            ]}
            className="guide"
          />
          <Points at={[[draw.x, draw.z]]} mark="latent" shape="ring" radius={5} />
        </>
      )}
      <Label at={[corner.x, upward[1]]} offset={[corner.side, -0.9]} anchor={corner.anchor} mark="p">
        solid: exact posterior
      </Label>
      <Label at={[corner.x, upward[1]]} offset={[corner.side, -2.3]} anchor={corner.anchor} mark="q">
        dashed: encoder
      </Label>
    </Plane>
  );
}
