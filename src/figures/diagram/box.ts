import type { PlaneGeometry } from '../geometry.ts';
import type { Point } from '../path.ts';

/** Where a part of a diagram stands: its middle and its size, in the units of the plane. */
export interface Box {
  readonly at: Point;
  readonly size: Point;
}

/** The outline of a part: a box, or one that narrows or widens to the right as an encoder or a decoder does. */
export type Shape = 'box' | 'narrowing' | 'widening';

/** How much of its height the small side of a network has. */
const small = 0.3;

/** The four corners of a part in pixels, in order. */
export function corners({ x, y }: PlaneGeometry, { at, size }: Box, shape: Shape = 'box'): readonly Point[] {
  const half = size[1] / 2;
  const [left, right] = [shape === 'widening' ? small : 1, shape === 'narrowing' ? small : 1];
  const [from, to] = [x.at(at[0] - size[0] / 2), x.at(at[0] + size[0] / 2)];
  const edge = (part: number): number => y.at(at[1] + half * part);
  return [
    [from, edge(left)],
    [to, edge(right)],
    [to, edge(-right)],
    [from, edge(-left)],
  ];
}

/** A point of a part, from (−1, −1) in its lower left corner to (1, 1) in its upper right one, in the units of the plane. */
export const within = ({ at, size }: Box, [u, v]: Point): Point => [
  at[0] + (size[0] * u) / 2,
  at[1] + (size[1] * v) / 2,
];
