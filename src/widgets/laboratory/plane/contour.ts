import type { GridAxis } from '../../../vae/protocol/questions.ts';

/** A density over a grid: `value[j * across + i]` at the points (`x[i]`, `y[j]`), evenly spaced. */
export interface Field {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly value: Float32Array;
}

/** The points of an axis, or the middles of its cells. */
export function pointsOf({ min, max, points }: GridAxis, place: 'points' | 'middles' = 'points'): readonly number[] {
  const step = (max - min) / (points - 1);
  if (place === 'points') return Array.from({ length: points }, (_, i) => min + step * i);
  return Array.from({ length: points - 1 }, (_, i) => min + step * (i + 0.5));
}

/**
 * The density above which lies a share of the mass: cells of equal size, taken from the densest until they hold it.
 * Throws `RangeError` unless the share lies between 0 and 1.
 */
export function levelOfMass(density: Float32Array, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`levelOfMass: the share must lie between 0 and 1, got ${share}`);
  const sorted = density.toSorted((a, b) => b - a);
  const wanted = share * sorted.reduce((sum, value) => sum + value, 0);
  let held = 0;
  for (const value of sorted) {
    held += value;
    if (held >= wanted) return value;
  }
  return sorted.at(-1) ?? 0;
}

/** A point of the field in whatever plane is drawn. */
export type Place = (x: number, y: number) => readonly [number, number];

type Corner = readonly [x: number, y: number, value: number];

/** Where the level is crossed between two corners, by linear interpolation. */
function crossing(from: Corner, to: Corner, level: number): readonly [number, number] {
  // From the same end in both cells of an edge, so that their pieces of the line meet to the last digit.
  const isTurned = to[0] < from[0] || to[1] < from[1];
  const [ax, ay, av] = isTurned ? to : from;
  const [bx, by, bv] = isTurned ? from : to;
  const t = (level - av) / (bv - av);
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}

/** Path data of lines from pieces that meet at their ends, so that dashes run on from one to the next. */
function chained(pieces: readonly (readonly [string, string])[]): string {
  const ends = new Map<string, number[]>();
  pieces.forEach((piece, n) => piece.forEach((end) => ends.set(end, [...(ends.get(end) ?? []), n])));
  const used = new Set<number>();
  const follow = (start: string): string[] => {
    const way: string[] = [];
    let at = start;
    for (;;) {
      const next = ends.get(at)?.find((n) => !used.has(n));
      if (next === undefined) return way;
      used.add(next);
      const [from, to] = pieces[next]!;
      at = from === at ? to : from;
      way.push(at);
    }
  };
  let path = '';
  pieces.forEach(([from, to], n) => {
    if (used.has(n)) return;
    used.add(n);
    path += `M${[...follow(from).toReversed(), from, to, ...follow(to)].join('L')}`;
  });
  return path;
}

/** Path data of the line on which a field has a level, by marching squares, and of the region above it. */
export function contourOf({ x, y, value }: Field, level: number, place: Place): { line: string; region: string } {
  const corner = (i: number, j: number): Corner => [x[i]!, y[j]!, value[j * x.length + i]!];
  const at = (point: readonly number[]): string => {
    const [px, py] = place(point[0]!, point[1]!);
    return `${px.toFixed(1)} ${py.toFixed(1)}`;
  };
  const pieces: (readonly [string, string])[] = [];
  let region = '';
  for (let j = 0; j + 1 < y.length; j++) {
    for (let i = 0; i + 1 < x.length; i++) {
      const corners = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
      if (!corners.some(([, , v]) => v >= level)) continue;
      const rim: string[] = [];
      const cuts: string[] = [];
      corners.forEach((here, k) => {
        const next = corners[(k + 1) % 4]!;
        if (here[2] >= level) rim.push(at(here));
        if (here[2] >= level === next[2] >= level) return;
        const cut = at(crossing(here, next, level));
        rim.push(cut);
        cuts.push(cut);
      });
      region += `M${rim.join('L')}Z`;
      for (let k = 0; k + 1 < cuts.length; k += 2) if (cuts[k] !== cuts[k + 1]) pieces.push([cuts[k]!, cuts[k + 1]!]);
    }
  }
  return { line: chained(pieces), region };
}

/** Path data of the cells that are marked, joined along each row. `across` cells a row, between evenly spaced edges. */
export function cellsPath(marked: Uint8Array, x: readonly number[], y: readonly number[], place: Place): string {
  const across = x.length - 1;
  let path = '';
  for (let j = 0; j + 1 < y.length; j++) {
    for (let i = 0; i < across; i++) {
      if (!marked[j * across + i]) continue;
      const from = i;
      while (i + 1 < across && marked[j * across + i + 1]) i++;
      const [left, foot] = place(x[from]!, y[j]!);
      const [right, top] = place(x[i + 1]!, y[j + 1]!);
      path += `M${left.toFixed(1)} ${foot.toFixed(1)}H${right.toFixed(1)}V${top.toFixed(1)}H${left.toFixed(1)}Z`;
    }
  }
  return path;
}
