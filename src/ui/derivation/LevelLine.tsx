import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import type { Level, LevelScale } from './levels.ts';

const percent = (value: number): string => `${value.toFixed(2)}%`;
const termOf = (steps: number): 'evidence' | 'elbo' => (steps === 0 ? 'evidence' : 'elbo');

/** The piece of the level line beside one line: vertical while lines are equal, aside by a hatched bar where something is given away. */
export function LevelLine({ level, scale }: { readonly level: Level; readonly scale: LevelScale }): ReactNode {
  const { enter, leave, missed, stepsBefore, stepsAfter } = level;
  const from = scale.at(enter ?? leave);
  const to = scale.at(leave);
  const own = missed === undefined || Number.isNaN(missed) ? undefined : scale.at(missed);
  const stepped = stepsAfter > stepsBefore;
  return (
    <div className="track" aria-hidden="true">
      {!Number.isNaN(leave) && (
        <>
          <i data-level={termOf(stepsBefore)} style={{ left: percent(from), bottom: stepped ? '50%' : 0 }} />
          {stepped && (
            <>
              <b
                className={own === undefined ? 'given' : 'given ghost'}
                style={{ left: percent(Math.min(from, to)), width: percent(Math.abs(to - from)) }}
              />
              <i data-level={termOf(stepsAfter)} style={{ left: percent(to), top: '50%' }} />
            </>
          )}
        </>
      )}
      {own !== undefined && (
        <>
          <b className="miss" style={{ left: percent(Math.min(own, to)), width: percent(Math.abs(own - to)) }} />
          <svg className="missed" style={{ left: percent(own) }} viewBox="-7 -7 14 14">
            <path d="M-5 -5L5 5M5 -5L-5 5" />
          </svg>
        </>
      )}
    </div>
  );
}

/** The ticks under the level lines. */
export function LevelTicks({ scale }: { readonly scale: LevelScale }): ReactNode {
  return (
    <div className="ticks" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ left: percent(scale.at(tick)) }}>
          {formatNumber(tick, scale.decimals)}
        </span>
      ))}
    </div>
  );
}
