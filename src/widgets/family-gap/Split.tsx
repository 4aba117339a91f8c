import type { ReactNode } from 'react';
import { Bars } from '../../figures/Bars.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { Mark } from '../../figures/theme.ts';
import type { FamilyScene } from './scene.ts';
import { natsText } from './words.ts';

interface Part {
  readonly name: ReactNode;
  readonly value: number;
  readonly mark: Mark;
  /** The height it belongs to, in nats. */
  readonly at: number;
}

/** Heights in pixels that keep the order of `wanted`, from small to large, and this distance, as far up as they must. */
function kept(wanted: readonly number[], apart: number, end: number): readonly number[] {
  let last = -Infinity;
  const down = wanted.map((at) => (last = Math.max(at, last + apart)));
  let limit = end;
  return down
    .toReversed()
    .map((at) => {
      const held = Math.min(at, limit);
      limit = held - apart;
      return held;
    })
    .toReversed();
}

/** Names and values beside the bar, each with a line to its part. */
function Names({ parts }: { readonly parts: readonly Part[] }) {
  const { x, y, em } = usePlane();
  const wanted = parts.map(({ at }) => y.at(at));
  const placed = kept(wanted, 2.7 * em, y.pixels[0] - 0.9 * em);
  const edge = x.at(1);
  return parts.map(({ name, value, mark, at }, i) => {
    const [level, place] = [wanted[i] ?? NaN, placed[i] ?? NaN];
    const lift = (level - place) / em;
    return (
      <g key={`${mark} ${i}`}>
        <path className="guide" d={`M${edge} ${level}L${edge + 1.1 * em} ${place}`} />
        <Label at={[1, at]} offset={[1.4, lift + 0.1]} mark={mark}>
          {name}
        </Label>
        <Label at={[1, at]} offset={[1.4, lift - 1.1]} mark={mark}>
          <tspan className="num">{natsText(value)}</tspan>
        </Label>
      </g>
    );
  });
}

/** log p(x) as a bar: the ELBO of q, what a better bell could add, and what no bell can. */
export function Split({ shown }: { readonly shown: FamilyScene }) {
  const { logEvidence, elbo, bestElbo, gap, price, view } = shown;
  const held = (level: number): number => Math.max(level, view.foot);
  const below = elbo < view.foot;
  const bar = { x: 0.5, width: 0.8 };
  const parts: readonly Part[] = [
    { name: 'log p(x)', value: logEvidence, mark: 'evidence', at: logEvidence },
    { name: 'no bell', value: price, mark: 'gap', at: (logEvidence + bestElbo) / 2 },
    { name: 'a better bell', value: gap - price, mark: 'gap', at: (bestElbo + held(elbo)) / 2 },
    { name: below ? 'ELBO ↓' : 'ELBO of q', value: elbo, mark: 'elbo', at: held(elbo) },
  ];
  return (
    <Plane
      x={[0, 1]}
      y={[view.foot, logEvidence]}
      drawnAt={216}
      height={15}
      narrowHeight={15}
      inset={{ top: 2.4, right: 7.6, left: 0.3, bottom: 0.6 }}
      label={`log p of x is ${natsText(logEvidence)} nats. The ELBO of q is ${natsText(elbo)}; a better bell would add ${natsText(gap - price)}, and ${natsText(price)} no bell can add.`}
    >
      <Bars
        bars={[
          ...(below ? [] : [{ ...bar, from: view.foot, to: elbo, mark: 'elbo' as const }]),
          { ...bar, from: held(elbo), to: bestElbo, mark: 'gap', hatch: '-' },
        ]}
      />
      <Bars
        bars={[
          { ...bar, from: bestElbo, to: logEvidence, mark: 'gap', hatch: '+' },
          { ...bar, width: 1, from: logEvidence, to: logEvidence, mark: 'evidence' },
        ]}
      />
      <Names parts={parts} />
    </Plane>
  );
}
