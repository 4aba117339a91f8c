import { Bars as PlaneBars } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { logEvidence, type Scene } from './scene.ts';

/** The foot of the bar, in nats; a bound below it is drawn at the foot, with an arrow. */
const foot = -5;

/** The evidence as a bar: the bound stands in it, and the gap is what is missing to the top. */
export function EvidenceBar({ scene }: { readonly scene: Scene }) {
  const { elbo, gap } = scene;
  const level = Math.max(elbo, foot);
  const digits = gap < 10 ? 3 : 1;
  const [evidenceText, gapText, elboText] = [
    formatNumber(logEvidence, 3),
    formatNumber(gap, digits),
    formatNumber(elbo, digits),
  ];
  const bar = { x: 0.5, width: 1 };
  return (
    <Plane
      x={[0, 1]}
      y={[foot, logEvidence]}
      drawnAt={144}
      height={28}
      narrowHeight={22}
      inset={{ top: 2.6, right: 5.6, left: 0.3, bottom: 0.6 }}
      label={`The evidence, log p of x, is ${evidenceText} nats. The bound reaches ${elboText}; the gap between them is ${gapText}.`}
    >
      <PlaneBars
        bars={[
          { ...bar, width: 0.8, from: level, to: logEvidence, mark: 'gap', hatch: '+' },
          ...(elbo > foot ? [{ ...bar, width: 0.8, from: foot, to: level, mark: 'elbo' as const }] : []),
          { ...bar, from: logEvidence, to: logEvidence, mark: 'evidence' },
        ]}
      />
      <Label at={[1, logEvidence]} offset={[0.6, 1.05]} mark="evidence">
        <Formula>log p(x)</Formula>
      </Label>
      <Label at={[1, logEvidence]} offset={[0.6, -0.35]} mark="evidence">
        {evidenceText}
      </Label>
      <Label at={[1, (logEvidence + level) / 2]} offset={[0.6, -0.35]} mark="gap">
        gap <tspan className="num">{gapText}</tspan>
      </Label>
      <Label at={[1, level]} offset={[0.6, elbo > foot ? -1.05 : 0.6]} mark="elbo">
        ELBO{elbo > foot ? '' : ' ↓'}
      </Label>
      <Label at={[1, level]} offset={[0.6, elbo > foot ? -2.4 : -0.75]} mark="elbo">
        {elboText}
      </Label>
    </Plane>
  );
}
