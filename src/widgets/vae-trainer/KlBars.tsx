import { memo, useId } from 'react';
import { Formula } from '../../figures/Formula.tsx';
import { RisingHatch } from '../../figures/Hatch.tsx';
import { idleBelow, type Unit } from './scene.ts';
import { numberText } from './words.ts';

const row = 24;

/** KL(q ‖ p) of each latent unit, as hatched bars; a unit that says nothing is called idle. */
export const KlBars = memo(function KlBars({ units }: { readonly units: readonly Unit[] }) {
  const id = useId();
  const most = units.reduce((longest, unit) => Math.max(longest, unit.kl), 4 * idleBelow);
  const label = units
    .map((unit) => `unit ${unit.unit} ${numberText(unit.kl, 2)} nats${unit.active ? '' : ', idle'}`)
    .join('; ');
  return (
    <svg
      className="kl-bars"
      width="100%"
      height={Math.max(1, units.length) * row}
      role="img"
      aria-label={`KL per unit: ${label || 'not measured yet'}`}
    >
      <defs>
        <RisingHatch id={id} />
      </defs>
      {units.map((unit, i) => {
        // Bars end at 58 % of the width, so that the longest leaves room for its number.
        const width = Math.max(0.4, (58 * unit.kl) / most);
        return (
          <g key={unit.unit} transform={`translate(0 ${i * row})`}>
            <text className="lab x-latent" data-term="latent" x="0" y="16">
              <Formula>{`z_${unit.unit}`}</Formula>
            </text>
            <g data-term="gap">
              <rect
                className="kl-bar"
                x="10%"
                y="4"
                width={`${width.toFixed(2)}%`}
                height="16"
                style={{ fill: `url(#${id})` }}
              />
            </g>
            <text className={unit.active ? 'lab x-ink' : 'lab'} x={`${(11.5 + width).toFixed(2)}%`} y="16">
              {numberText(unit.kl, 2)}
              {unit.active ? '' : ' idle'}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
