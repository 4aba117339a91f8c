import { hatchFill } from './Hatch.tsx';
import { bandData, type Point } from './path.ts';
import { usePlane } from './geometry.ts';
import { samplePixels } from './sample.ts';
import type { Interval } from './scale.ts';
import { fillClass, type Mark } from './theme.ts';

interface AreaProps {
  /** The edge of the area, in math units. */
  readonly of: (x: number) => number;
  /** The other edge; the axis (zero) unless told. */
  readonly from?: (x: number) => number;
  readonly mark?: Mark;
  /** Hatched as the gap: `+` dense, `-` sparse and the other way. Otherwise the wash of the term. */
  readonly hatch?: '+' | '-';
  /** Keeps only the part above (`+`) or below (`-`) the other edge. */
  readonly sign?: '+' | '-';
  readonly between?: Interval;
}

/** The region between two edges, washed in its term's hue or hatched. */
export function Area({ of, from = () => 0, mark, hatch, sign, between }: AreaProps) {
  const plane = usePlane();
  const edge = (x: number): number => {
    if (sign === undefined) return of(x);
    return sign === '+' ? Math.max(of(x), from(x)) : Math.min(of(x), from(x));
  };
  const [low, high] = plane.y.domain;
  // Keeps the far edges near the frame, so that a tall, narrow density does not make enormous coordinates.
  const room = 2 * (high - low);
  const held = (f: (x: number) => number) => (x: number) => Math.min(high + room, Math.max(low - room, f(x)));
  const upper: readonly Point[] = samplePixels(plane, held(edge), between);
  const lower: readonly Point[] = samplePixels(plane, held(from), between);
  return (
    <g data-term={mark} clipPath={`url(#${plane.id}clip)`}>
      <path
        className={hatch ? 'f-hatch' : fillClass(mark)}
        d={bandData(upper, lower)}
        {...(hatch ? { style: { fill: hatchFill(plane.id, hatch) } } : {})}
      />
    </g>
  );
}
