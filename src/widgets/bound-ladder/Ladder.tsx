import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { Level } from './Level.tsx';
import { writtenOf } from './lines.ts';
import type { LadderScene, Rung } from './scene.ts';

/** One line: its formula and rule on the left, its number and route on the right. */
function Line({ rung, row, shown }: { readonly rung: Rung; readonly row: number; readonly shown: LadderScene }) {
  const { relation, tex, rule, route } = writtenOf(rung.id, shown);
  const gives = shown.sign === 'loss' ? 'rises by' : 'drops by';
  return (
    <li className={rung.id === 'bound' ? 'level-row is-step' : 'level-row'} style={{ gridRow: row }}>
      <div className="level-formula">
        <span className="level-relation">{relation !== '' && <Tex tex={relation} />}</span>
        <span>
          <Tex tex={`\\displaystyle ${tex}`} />
          <span className="level-rule">
            <Prose text={rule} />
          </span>
        </span>
      </div>
      <div className="level-value">
        <Num value={rung.value} standardError={rung.standardError} digits={shown.digits} chars={8} />
        {rung.id === 'bound' && (
          <span className="level-gives" data-term="gap">
            {gives} {formatNumber(shown.slack, shown.digits)}
          </span>
        )}
        <span className="level-route">{route}</span>
      </div>
    </li>
  );
}

/** The lines of the bound with their numbers, and between them the level line. */
export function Ladder({ shown }: { readonly shown: LadderScene }) {
  return (
    <div className="level-ladder">
      <ol>
        {shown.rungs.map((rung, i) => (
          <Line key={rung.id} rung={rung} row={i + 1} shown={shown} />
        ))}
      </ol>
      <Level shown={shown} />
    </div>
  );
}
