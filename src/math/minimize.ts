import { requireThat } from './requireThat.ts';

/** A point with the value of the function there. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

/** How a search starts and ends. */
export interface SearchOptions {
  /** Length of the edges of the first simplex; 0.5 unless told. */
  readonly size?: number;
  /** The search ends when all corners are within this of the best; 1e-8 unless told. */
  readonly tolerance?: number;
  /** The search ends after this many evaluations; 1,000 unless told. */
  readonly evaluations?: number;
}

/**
 * A local minimum by the simplex search of Nelder and Mead (1965), near `start`; about half the digits of the point are
 * known, since the function is flat at its minimum. Throws `RangeError` when the function is not finite at the start.
 */
export function minimize(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  { size = 0.5, tolerance = 1e-8, evaluations = 1000 }: SearchOptions = {},
): Minimum {
  let used = 0;
  const look = (point: readonly number[]): Minimum => {
    used++;
    const value = f(point);
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  const first = look(start);
  requireThat(Number.isFinite(first.value), 'minimize: the function must be finite at the start', first.value);
  const corners = [first, ...start.map((_, i) => look(start.map((x, j) => (i === j ? x + size : x))))];
  const rank = (): Minimum => {
    corners.sort((a, b) => a.value - b.value);
    return corners[0] ?? first;
  };
  for (let best = rank(); ; best = rank()) {
    const radius = Math.max(
      ...corners.flatMap(({ point }) => point.map((x, i) => Math.abs(x - (best.point[i] ?? NaN)))),
    );
    const worst = corners.pop();
    if (worst === undefined || radius <= tolerance || used >= evaluations) return best;
    const center = start.map((_, i) => corners.reduce((sum, { point }) => sum + (point[i] ?? NaN), 0) / corners.length);
    const along = (t: number): Minimum => look(center.map((x, i) => x + t * ((worst.point[i] ?? NaN) - x)));
    const second = corners.at(-1) ?? best;
    const mirrored = along(-1);
    if (mirrored.value < best.value) {
      const further = along(-2);
      corners.push(further.value < mirrored.value ? further : mirrored);
    } else if (mirrored.value < second.value) {
      corners.push(mirrored);
    } else {
      const nearer = along(mirrored.value < worst.value ? -0.5 : 0.5);
      if (nearer.value < Math.min(worst.value, mirrored.value)) corners.push(nearer);
      else {
        corners.push(worst);
        for (const [k, { point }] of corners.entries())
          if (k > 0) corners[k] = look(point.map((x, i) => ((best.point[i] ?? NaN) + x) / 2));
      }
    }
  }
}
