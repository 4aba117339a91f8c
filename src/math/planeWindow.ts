import type { GridAxis } from './decoderGrid.ts';
import { requireThat } from './requireThat.ts';

/** One axis while the window is sought. */
interface Span {
  readonly center: number;
  /** Half the length. */
  readonly half: number;
}

/** Points along each axis of a search grid. */
const points = 81;

const axisOf = ({ center, half }: Span, count: number): GridAxis => ({
  min: center - half,
  max: center + half,
  points: count,
});

/** The span around the points from `low` to `high` of the one before; twice as long where they touch its end. */
function around({ center, half }: Span, low: number, high: number): Span {
  const step = (2 * half) / (points - 1);
  const middle = center + ((low + high) / 2 - (points - 1) / 2) * step;
  if (low === 0 || high === points - 1) return { center: middle, half: 2 * half };
  // two cells on each side: the edge lies between two points, and the highest point may lie beside the grid's
  return { center: middle, half: ((high - low) / 2 + 2) * step };
}

/**
 * The axes, of `count` points each, of a rectangle that holds all of a density in the plane but e^(−30) of its height:
 * the square ±7, drawn in or out on grids of 81 × 81 until it fits, so that a posterior of any width, also one far from
 * the prior's center, fills it. `logsOn` gives log densities up to a constant, row by row, as `posteriorGrid` does:
 * planeWindow((first, second) => posteriorGrid(decoder, likelihood, x, first, second).logPosterior, 200). Of two needles far
 * apart it may keep the one that a coarse grid happens to see. Throws `RangeError` for a count below 2, or log densities
 * that are +∞, NaN or all −∞.
 */
export function planeWindow(
  logsOn: (first: GridAxis, second: GridAxis) => ArrayLike<number>,
  count: number,
): { first: GridAxis; second: GridAxis } {
  requireThat(Number.isSafeInteger(count) && count >= 2, 'planeWindow: count must be an integer of at least 2', count);
  let first: Span = { center: 0, half: 7 };
  let second = first;
  for (let round = 0; round < 30; round++) {
    const logs = logsOn(axisOf(first, points), axisOf(second, points));
    let most = -Infinity;
    for (let at = 0; at < points * points; at++) {
      const log = logs[at] ?? NaN;
      requireThat(log < Infinity, 'planeWindow: log densities must be below infinity', log);
      most = Math.max(most, log);
    }
    requireThat(most > -Infinity, 'planeWindow: the density must not be zero everywhere', most);
    let [left, right, bottom, top] = [points, -1, points, -1];
    for (let at = 0; at < points * points; at++) {
      if ((logs[at] ?? NaN) < most - 30) continue;
      const [column, row] = [at % points, Math.floor(at / points)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [bottom, top] = [Math.min(bottom, row), Math.max(top, row)];
    }
    const [across, along] = [around(first, left, right), around(second, bottom, top)];
    const fits = (now: Span, next: Span): boolean => next.half > 0.7 * now.half && next.half <= 1.1 * now.half;
    if (fits(first, across) && fits(second, along)) break;
    [first, second] = [across, along];
  }
  return { first: axisOf(first, count), second: axisOf(second, count) };
}
