import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { StackedStates } from './states.ts';
import { natsText } from './words.ts';

/** The logarithms of the three joints, and the log of their sum between the largest and that plus log 3. */
export function StateLogs({ shown }: { readonly shown: StackedStates }) {
  const { bars, logEvidence, logMax, ceiling, logs } = shown;
  const across = (level: number) =>
    [
      [0.5, level],
      [3.5, level],
    ] as const;
  return (
    <Plane
      x={[0.5, 3.5]}
      y={logs}
      height={19}
      narrowHeight={13}
      drawnAt={320}
      inset={{ top: 2.4, left: 2.8, right: 0.4 }}
      label={`In nats: log p(x, z) of the states ${bars.map(({ log }) => natsText(log)).join(', ')}; the largest ${natsText(logMax)}; log p(x) ${natsText(logEvidence)}; the largest plus log 3 ${natsText(ceiling)}.`}
    >
      <Axes x={{ at: [1, 2, 3], format: (state) => `z = ${state}` }} y={{ label: 'nats' }} grid />
      <Area of={() => ceiling} from={() => logMax} />
      <Curve of={across(logMax)} className="stack-edge" />
      <Curve of={across(ceiling)} className="stack-edge" />
      <Points at={bars.map(({ log }, z) => [z + 1, log])} mark="p" shape="dot" radius={5} />
      <Curve of={across(logEvidence)} mark="evidence" />
      <Label at={[3.5, logEvidence]} offset={[-0.3, 0.5]} anchor="end" mark="evidence">
        <Formula>log p(x)</Formula>
      </Label>
      <Label at={[0.5, ceiling]} offset={[0.3, 0.45]}>
        max + log 3
      </Label>
      <Label at={[0.5, logMax]} offset={[0.3, -1.2]}>
        max
      </Label>
    </Plane>
  );
}
