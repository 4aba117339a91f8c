import { useId, useState } from 'react';
import { dataRange, emData } from '../../derivations/d12-em/data.ts';
import { readNumberList, writeNumberList } from '../../notebook/numberList.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/Tex.tsx';
import { places } from './presets.ts';

/** The middle of the widest gap between two data, where another one is most in sight. */
function widestGap(data: readonly number[]): number {
  const sorted = data.toSorted((a, b) => a - b);
  let best = { width: -1, middle: 0 };
  for (const [n, x] of sorted.entries()) {
    const next = sorted[n + 1];
    if (next !== undefined && next - x > best.width) best = { width: next - x, middle: (x + next) / 2 };
  }
  return Number(best.middle.toFixed(1));
}

interface PlaceProps {
  readonly data: readonly number[];
  /** Why the data of the address are not those on screen. */
  readonly problem: string | undefined;
  /** The datum that was moved last. */
  readonly touched: number;
}

/** Other data at once, one more or one less, or all of them typed. */
export function Place({ data, problem, touched }: PlaceProps) {
  const [written, set] = useParam(emData);
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const id = useId();
  const victim = Math.min(touched, data.length - 1);
  const put = (next: readonly number[]): void => {
    setDraft(undefined);
    setWrong(undefined);
    set(writeNumberList(next));
  };
  const commit = (): void => {
    if (draft === undefined) return;
    const reading = readNumberList('The data', draft, dataRange);
    if ('values' in reading) put(reading.values);
    else setWrong(reading.problem);
  };
  const said = wrong ?? (problem && `${problem} The lecture’s ten stand in for them.`);
  return (
    <div className="stair-place">
      <div className="fig-presets" role="group" aria-label="Place the data">
        <span>Data</span>
        {places.map((place) => (
          <button
            key={place.label}
            type="button"
            className={place.data === written ? 'quiet on' : 'quiet'}
            aria-pressed={place.data === written}
            onClick={() => put(place.data.split(',').map(Number))}
          >
            {place.label}
          </button>
        ))}
        {data.length < dataRange.most && (
          <button type="button" className="quiet" onClick={() => put([...data, widestGap(data)])}>
            Add one
          </button>
        )}
        {data.length > dataRange.least && (
          <button type="button" className="quiet" onClick={() => put(data.toSpliced(victim, 1))}>
            Remove the one at {formatNumber(data[victim] ?? NaN, 1)}
          </button>
        )}
      </div>
      <div className="ctl expression" data-term="data">
        <label htmlFor={id}>
          <Tex tex={emData.tex} /> typed
        </label>
        <input
          id={id}
          className="field"
          type="text"
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={said !== undefined}
          value={draft ?? written.replaceAll(',', ', ').replaceAll('-', '−')}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              commit();
            } else if (event.key === 'Escape') {
              setDraft(undefined);
              setWrong(undefined);
            }
          }}
        />
        <p id={`${id}-note`} className={said === undefined ? 'formula-hint' : 'problem'} role="status">
          {said ?? `${dataRange.least} to ${dataRange.most} numbers from −4 to 4, or drag the rings on the axis`}
        </p>
      </div>
    </div>
  );
}
