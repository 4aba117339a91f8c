import type { ReactNode } from 'react';
import type { JudgedLine } from '../../notebook/check.ts';
import type { Line, Relation } from '../../notebook/derivation.ts';
import { Prose } from '../Prose.tsx';
import { Scroller } from '../Scroller.tsx';
import { Tex } from '../Tex.tsx';
import { LevelLine } from './LevelLine.tsx';
import type { Level, LevelScale } from './levels.ts';
import { sourceAddress, useSource } from '../SourceLink.tsx';
import { Value } from './Value.tsx';

const relationTex: Readonly<Record<Relation, string>> = {
  start: '',
  '=': '=',
  '≥': '\\ge',
  '≤': '\\le',
  '≈': '\\approx',
};
const display = (tex: string): string => `\\displaystyle ${tex}`;

interface RungProps {
  /** The id of its chain. */
  readonly chain: string;
  readonly line: Line;
  readonly judged: JudgedLine;
  /** The number of the line, counted from 1. */
  readonly count: number;
  /** The line being read stands on a tinted ground; those after it keep their room and wait. */
  readonly reading: 'open' | 'lit' | 'later';
  readonly level?: { readonly piece: Level; readonly scale: LevelScale } | undefined;
  /** What the least exact route of the chain leaves unknown. */
  readonly tolerance: number;
  readonly onSlip: (slipped: boolean) => void;
}

/** One line of a derivation: relation, formula and rule, the level line, and the value with its light. */
export function Rung({ chain, line, judged, count, reading, level, tolerance, onSlip }: RungProps): ReactNode {
  const { slipped } = judged;
  const source = useSource({ href: sourceAddress(chain, `line-${count}`), of: `of line ${count}` });
  const relation = relationTex[line.relation];
  return (
    <li className={`rung is-${reading}`} data-line={count}>
      <div className="f">
        <Scroller className="tex">
          <span className="rel">{relation !== '' && <Tex tex={relation} />}</span>
          {slipped ? (
            <del>
              <Tex tex={display(line.tex)} />
            </del>
          ) : (
            <Tex tex={display(line.tex)} />
          )}
        </Scroller>
        {line.slip && (
          <div className="slip-in" role="status">
            <div hidden={!slipped}>
              <Scroller className="tex">
                <Tex tex={display(line.slip.tex)} />
              </Scroller>
              <span className="says">
                <b>Slip.</b> <Prose text={line.slip.says} />
                {slipped && judged.light !== 'broken' && ' At these values it does not show: move them.'}
              </span>
            </div>
          </div>
        )}
        <span className="rule">
          <Prose text={line.rule} />
          {line.slip && (
            <>
              {' '}
              <button type="button" className="quiet break" onClick={() => onSlip(!slipped)}>
                {slipped ? 'Mend it' : 'Break it'}
                <span className="vh">
                  {slipped ? `: take the slip out of line ${count}` : `: put a known slip into line ${count}`}
                </span>
              </button>
            </>
          )}
        </span>
      </div>
      {level && <LevelLine level={level.piece} scale={level.scale} />}
      <Value line={line} judged={judged} tolerance={tolerance} source={source.link} />
      {source.place}
    </li>
  );
}
