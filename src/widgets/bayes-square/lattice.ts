/** Places along each side of the square of people. */
export const side = 100;

/** Places on the square, each as row · 100 + column, row 0 at the bottom. */
export type Places = Uint16Array;

/** Where the two parts of the people stand, lowest row first: the first part in the columns at the left, the others right of them. */
interface Parts {
  readonly first: Places;
  readonly rest: Places;
}

/**
 * Cuts the square upright after `count` places. Where that is no whole number of columns, those who are left over stand
 * evenly spread over one column, among the others: so every row has nearly the same share, and the cut is where it should be.
 */
function cut(count: number): Parts {
  const columns = Math.floor(count / side);
  const over = count % side;
  const first = new Uint16Array(count);
  const rest = new Uint16Array(side * side - count);
  let f = 0;
  let r = 0;
  for (let row = 0; row < side; row++) {
    const mixed = Math.floor(((row + 1) * over) / side) > Math.floor((row * over) / side);
    const here = columns + (mixed ? 1 : 0);
    for (let column = 0; column < side; column++) {
      const place = row * side + column;
      if (column < here) first[f++] = place;
      else rest[r++] = place;
    }
  }
  return { first, rest };
}

/** The people of the four groups: with the condition and positive, with it and negative, without it and positive, without and negative. */
export type Groups<T> = readonly [T, T, T, T];

/** Sorted by condition: those who have it at the left, and in both parts those who test positive at the bottom. */
export function byCondition([tp, fn, fp]: Groups<number>): Groups<Places> {
  const { first, rest } = cut(tp + fn);
  return [first.subarray(0, tp), first.subarray(tp), rest.subarray(0, fp), rest.subarray(fp)];
}

/** Sorted by test: those who test positive at the left, and in both parts those who have the condition at the bottom. */
export function byTest([tp, fn, fp]: Groups<number>): Groups<Places> {
  const { first, rest } = cut(tp + fp);
  return [first.subarray(0, tp), rest.subarray(0, fn), first.subarray(tp), rest.subarray(fn)];
}

/** Neighbors in one column, from a row upward. */
export interface Run {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

/** Places as runs up the columns: a few hundred strokes instead of thousands of squares. */
export function runsOf(places: Places): readonly Run[] {
  const open = new Map<number, { column: number; row: number; length: number }>();
  const runs: { column: number; row: number; length: number }[] = [];
  for (const place of places) {
    const column = place % side;
    const row = Math.floor(place / side);
    const run = open.get(column);
    if (run && run.row + run.length === row) {
      run.length += 1;
      continue;
    }
    const begun = { column, row, length: 1 };
    open.set(column, begun);
    runs.push(begun);
  }
  return runs;
}
