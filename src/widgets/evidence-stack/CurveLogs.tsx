import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import type { StackedDensity } from './density.ts';
import { natsText } from './words.ts';

/** The logarithm of the joint density, and the log of its area: apart by the log of a width, either way. */
export function CurveLogs({ shown }: { readonly shown: StackedDensity }) {
  const { logJoint, logEvidence, logMax, mode, width, view } = shown;
  const across = (level: number) =>
    [
      [view.z[0], level],
      [view.z[1], level],
    ] as const;
  const above = logEvidence >= logMax;
  const side = mode > 0 ? 0 : 1;
  const anchor = side === 0 ? 'start' : 'end';
  const inward = side === 0 ? 0.3 : -0.3;
  return (
    <Plane
      x={view.z}
      y={view.logs}
      height={19}
      narrowHeight={13}
      drawnAt={320}
      inset={{ top: 2.4, left: 2.8, right: 0.4 }}
      label={`In nats: log p(x, z) is an arch with its top at ${natsText(logMax)}; log p(x) is ${natsText(logEvidence)}.`}
    >
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1, ticks: 4 }} y={{ label: 'nats' }} grid />
      <Curve of={across(logMax)} className="stack-edge" />
      <Curve of={peaked(logJoint, view.z, mode, 0.4 * width)} mark="p" />
      <Curve of={across(logEvidence)} mark="evidence" />
      <Label at={[view.z[side], logEvidence]} offset={[inward, above ? 0.5 : -1.3]} anchor={anchor} mark="evidence">
        <Formula>log p(x)</Formula>
      </Label>
      <Label at={[view.z[side], logMax]} offset={[inward, above ? -1.2 : 0.45]} anchor={anchor}>
        max
      </Label>
    </Plane>
  );
}
