import { useId } from 'react';
import { Formula } from '../../../../figures/Formula.tsx';
import { RisingHatch } from '../../../../figures/Hatch.tsx';
import { idleBelow, type Unit } from '../../../vae-trainer/scene.ts';
import { numberText } from '../../../vae-trainer/words.ts';

/** Height of one bar, and of the pair of a unit, in pixels. */
const bar = 20;
const pair = 2 * bar + 10;

interface BarProps {
  readonly name: 'A' | 'B';
  readonly unit: Unit | undefined;
  readonly y: number;
  /** Width per nat, in percent of the picture. */
  readonly scale: number;
  readonly fill: string;
}

function Bar({ name, unit, y, scale, fill }: BarProps) {
  const width = unit ? Math.max(0.4, scale * unit.kl) : 0;
  return (
    <>
      <text className="lab" x="9%" y={y + 14}>
        {name}
      </text>
      {unit && (
        <g data-term="gap">
          <rect
            className={`kl-bar compare-${name.toLowerCase()}`}
            x="14%"
            y={y + 2}
            width={`${width.toFixed(2)}%`}
            height={bar - 4}
            style={{ fill }}
          />
        </g>
      )}
      <text className={unit?.active ? 'lab x-ink' : 'lab'} x={`${(15.5 + width).toFixed(2)}%`} y={y + 14}>
        {unit ? `${numberText(unit.kl, 2)}${unit.active ? '' : ' idle'}` : 'no such unit'}
      </text>
    </>
  );
}

interface UnitBarsProps {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
}

/** KL(q ‖ p) of each latent unit of both runs, on one scale: A hatched, B in dashes. */
export function UnitBars({ a, b }: UnitBarsProps) {
  const id = useId();
  const count = Math.max(a.length, b.length);
  const most = [...a, ...b].reduce((longest, { kl }) => Math.max(longest, kl), 4 * idleBelow);
  // The longest ends at 70 %, which leaves room for its number.
  const scale = 56 / most;
  const told = (name: string, units: readonly Unit[]): string =>
    `${name}: ${units.map(({ unit, kl, active }) => `unit ${unit} ${numberText(kl, 2)} nats${active ? '' : ', idle'}`).join('; ') || 'not measured'}`;
  return (
    <svg
      className="kl-bars"
      width="100%"
      height={Math.max(1, count) * pair}
      role="img"
      aria-label={`KL per unit. ${told('A', a)}. ${told('B', b)}.`}
    >
      <defs>
        <RisingHatch id={id} />
      </defs>
      {Array.from({ length: count }, (_, i) => (
        <g key={i}>
          <text className="lab x-latent" data-term="latent" x="0" y={i * pair + bar + 5}>
            <Formula>{`z_${i + 1}`}</Formula>
          </text>
          <Bar name="A" unit={a[i]} y={i * pair} scale={scale} fill={`url(#${id})`} />
          <Bar name="B" unit={b[i]} y={i * pair + bar} scale={scale} fill="none" />
        </g>
      ))}
    </svg>
  );
}
