import type { ReactNode } from 'react';
import { Bars } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { usePlane } from '../../figures/geometry.ts';
import type { Mark } from '../../figures/theme.ts';
import type { GapScene } from './scene.ts';
import { spread } from './spread.ts';
import { natsText } from './words.ts';

interface Part {
  readonly name: ReactNode;
  readonly value: string;
  readonly mark: Mark;
  /** The height it belongs to, in nats. */
  readonly at: number;
}

/** The names of the parts beside the bar, kept apart where the parts are thin, each with a line to its part. */
function Names({ parts }: { readonly parts: readonly Part[] }) {
  const { x, y, em } = usePlane();
  const wanted = parts.map(({ at }) => y.at(at));
  const placed = spread(wanted, 2.75 * em, y.pixels[0] - 1.6 * em);
  const [left, right] = [x.at(1), x.at(1) + 1.2 * em];
  return (
    <>
      {parts.map(({ name, value, mark, at }, i) => {
        const level = wanted[i] ?? NaN;
        const lift = (level - (placed[i] ?? NaN)) / em;
        return (
          <g key={mark + value}>
            <path className="guide" d={`M${left} ${level}L${right} ${(placed[i] ?? NaN) + 0.1 * em}`} />
            <Label at={[1, at]} offset={[1.5, lift - 0.15]} mark={mark}>
              {name}
            </Label>
            <Label at={[1, at]} offset={[1.5, lift - 1.4]} mark={mark}>
              <tspan className="num">{value}</tspan>
            </Label>
          </g>
        );
      })}
    </>
  );
}

/** The log evidence as a bar: the ELBO, what a better encoder could add, and what no bell can add. */
export function Split({ shown }: { readonly shown: GapScene }) {
  const { logEvidence, elbo, bestElbo, amortization, approximation, view } = shown;
  const held = (level: number): number => Math.max(level, view.foot);
  const below = elbo < view.foot;
  const bar = { x: 0.5, width: 0.8 };
  const parts: readonly Part[] = [
    { name: <Formula>log p(x)</Formula>, value: natsText(logEvidence), mark: 'evidence', at: logEvidence },
    {
      name: 'approximation',
      value: natsText(approximation),
      mark: 'gap',
      at: (logEvidence + held(bestElbo)) / 2,
    },
    { name: 'amortization', value: natsText(amortization), mark: 'gap', at: (held(bestElbo) + held(elbo)) / 2 },
    { name: below ? 'ELBO ↓' : 'ELBO', value: natsText(elbo), mark: 'elbo', at: held(elbo) },
  ];
  return (
    <Plane
      x={[0, 1]}
      y={[view.foot, logEvidence]}
      drawnAt={210}
      height={19}
      narrowHeight={17}
      inset={{ top: 2.4, right: 8.4, left: 0.3, bottom: 0.6 }}
      label={`The evidence, log p of x, is ${natsText(logEvidence)} nats: the ELBO ${natsText(elbo)}, an amortization gap of ${natsText(amortization)}, and an approximation gap of ${natsText(approximation)}.`}
    >
      <Bars
        bars={[
          ...(below ? [] : [{ ...bar, from: view.foot, to: elbo, mark: 'elbo' as const }]),
          { ...bar, from: held(elbo), to: held(bestElbo), mark: 'gap', hatch: '-' },
        ]}
      />
      <Bars
        bars={[
          { ...bar, from: held(bestElbo), to: logEvidence, mark: 'gap', hatch: '+' },
          { ...bar, width: 1, from: logEvidence, to: logEvidence, mark: 'evidence' },
        ]}
      />
      <Names parts={parts} />
    </Plane>
  );
}
