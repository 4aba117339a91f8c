import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { MapScene } from './scene.ts';
import { natsText } from './words.ts';

/** The height of q on the map: a bar of the nats around log p(x), with the gap hatched; as a loss it stands on its head. */
export function Height({ shown }: { readonly shown: MapScene }) {
  const { elbo, logEvidence, gap, loss, view } = shown;
  const sign = loss ? -1 : 1;
  const [bound, evidence] = [sign * elbo, sign * logEvidence];
  const reach = 0.08 * view.depth;
  const y = loss
    ? ([evidence - reach, evidence + view.depth] as const)
    : ([evidence - view.depth, evidence + reach] as const);
  const bar = { x: 0.5, width: 0.7 };
  const name = loss ? 'loss' : 'ELBO';
  const target = loss ? '−log p(x)' : 'log p(x)';
  // Close together the two names would lie on each other: they keep to their own side of the gap.
  const up = loss ? -1 : 1;
  return (
    <Plane
      x={[0, 1]}
      y={y}
      drawnAt={216}
      height={21}
      narrowHeight={13}
      inset={{ top: 2.2, right: 6.2, left: 4, bottom: 1.6 }}
      label={`${target} is ${natsText(evidence)} nats; the ${name} ${natsText(bound)}; the gap between them ${natsText(gap)}.`}
    >
      <Axes y={{ label: 'nats', ticks: 5 }} grid />
      <Bars
        bars={[
          ...(loss ? [] : [{ ...bar, from: y[0], to: bound, mark: 'elbo' as const }]),
          { ...bar, from: bound, to: evidence, mark: 'gap', hatch: '+' },
          ...(loss ? [{ ...bar, from: bound, to: bound, mark: 'elbo' as const }] : []),
          { ...bar, width: 1, from: evidence, to: evidence, mark: 'evidence' },
        ]}
      />
      <Label at={[1, evidence]} offset={[0.4, up * 0.55 - 0.35]} mark="evidence">
        {target}
      </Label>
      <Label at={[1, (bound + evidence) / 2]} offset={[0.4, -0.35]} mark="gap">
        <tspan className="num">{gap > 0.14 * view.depth ? `gap ${natsText(gap)}` : ''}</tspan>
      </Label>
      <Label at={[1, bound]} offset={[0.4, -up * 0.75 - 0.35]} mark="elbo">
        {name}
      </Label>
    </Plane>
  );
}
