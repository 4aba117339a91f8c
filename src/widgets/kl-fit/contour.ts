/** A scalar field sampled on a grid: `value[j * x.length + i]` belongs to `(x[i], y[j])`. */
export interface Field {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly value: Float64Array;
}

/** A straight piece of a contour line. */
export interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Where the level is crossed on the edge between two corners, by linear interpolation. */
function crossing(a: readonly number[], b: readonly number[], level: number): readonly [number, number] {
  const [ax = 0, ay = 0, av = 0] = a;
  const [bx = 0, by = 0, bv = 0] = b;
  const t = (level - av) / (bv - av);
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}

/**
 * The contour of a field at one level, by marching squares: each cell cut by the level gives one piece, or two where
 * its corners alternate. Cells with a value that is not finite are left out.
 */
export function contour(field: Field, level: number): readonly Segment[] {
  const { x, y, value } = field;
  const segments: Segment[] = [];
  for (let j = 0; j + 1 < y.length; j++) {
    for (let i = 0; i + 1 < x.length; i++) {
      const corner = (di: number, dj: number): readonly number[] => [
        x[i + di] ?? 0,
        y[j + dj] ?? 0,
        value[(j + dj) * x.length + i + di] ?? Number.NaN,
      ];
      const corners = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
      if (corners.some((each) => !Number.isFinite(each[2]))) continue;
      const cuts: (readonly [number, number])[] = [];
      corners.forEach((here, k) => {
        const next = corners[(k + 1) % 4] ?? here;
        if ((here[2] ?? 0) < level !== (next[2] ?? 0) < level) cuts.push(crossing(here, next, level));
      });
      for (let k = 0; k + 1 < cuts.length; k += 2) {
        const from = cuts[k];
        const to = cuts[k + 1];
        if (from && to) segments.push({ from, to });
      }
    }
  }
  return segments;
}
