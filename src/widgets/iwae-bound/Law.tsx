import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { BoundScene } from './scene.ts';
import { natsText, samplesText } from './words.ts';

/** The exact histogram of log (1/K) Σ w: its mean is the bound, and it narrows around the evidence. */
export function Law({ shown }: { readonly shown: BoundScene }) {
  const { law, chosen, logEvidence } = shown;
  const { range, width, mass, top } = law.histogram;
  const bars = mass.flatMap((to, i) =>
    to > 0 ? [{ x: range[0] + (i + 0.5) * width, width, to, mark: 'q' as const }] : [],
  );
  // The name of the evidence keeps to the side with more room.
  const right = logEvidence < (range[0] + range[1]) / 2;
  const level = 1.07 * top;
  return (
    <Plane
      x={range}
      y={[0, 1.15 * top]}
      height={17}
      narrowHeight={13}
      drawnAt={330}
      inset={{ top: 2.4, left: 2.9, right: 0.8 }}
      label={`The law of the log mean weight of ${samplesText(chosen.samples)}, ${law.atoms.length} possible values: mean ${natsText(chosen.bound)} nats, standard deviation ${formatNumber(law.std, 3)}. The evidence, ${natsText(logEvidence)}, is a heavy rule.`}
    >
      <Axes x={{ label: 'nats' }} y={{ label: 'probability' }} grid />
      <Bars bars={bars} />
      <Curve
        of={[
          [logEvidence, 0],
          [logEvidence, 1.15 * top],
        ]}
        mark="evidence"
      />
      <Curve
        of={[
          [Math.max(range[0], chosen.bound - law.std), level],
          [Math.min(range[1], chosen.bound + law.std), level],
        ]}
        className="law-spread"
      />
      <Points at={[[chosen.bound, 0]]} mark="elbo" shape="diamond" radius={5} />
      <Label
        at={[right ? logEvidence + law.std : logEvidence - law.std, level]}
        offset={[right ? 0.6 : -0.6, -0.3]}
        anchor={right ? 'start' : 'end'}
      >
        ±1 std
      </Label>
    </Plane>
  );
}
