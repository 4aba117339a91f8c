import { hatchFill } from './Hatch.tsx';
import { usePlane } from './geometry.ts';
import { fillClass, lineClass, type Mark } from './theme.ts';

/** One bar, in math units. */
export interface Bar {
  /** Abscissa of the middle, and the width. */
  readonly x: number;
  readonly width: number;
  /** From here (zero unless told) to there. */
  readonly from?: number;
  readonly to: number;
  readonly mark?: Mark;
  /** Hatched as the gap. */
  readonly hatch?: '+' | '-';
}

/** Upright bars: a washed or hatched body and a line at the end that carries the value. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const { x, y, id } = usePlane();
  return (
    <>
      {bars.map((bar) => {
        const left = x.at(bar.x - bar.width / 2);
        const width = x.at(bar.x + bar.width / 2) - left;
        const [top, foot] = [y.at(bar.to), y.at(bar.from ?? 0)];
        return (
          <g key={`${bar.x} ${bar.mark ?? ''}`} data-term={bar.mark}>
            <rect
              className={bar.hatch ? 'f-hatch' : fillClass(bar.mark)}
              {...(bar.hatch ? { style: { fill: hatchFill(id, bar.hatch) } } : {})}
              x={left}
              y={Math.min(top, foot)}
              width={width}
              height={Math.abs(foot - top)}
            />
            <path className={lineClass(bar.mark)} d={`M${left} ${top}h${width}`} />
          </g>
        );
      })}
    </>
  );
}
