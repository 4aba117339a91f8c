import type { Point } from '../../figures/path.ts';
import type { PlaneGeometry } from '../../figures/geometry.ts';
import type { NodeId } from './ids.ts';

/** Column and height of each node; on a phone the columns become rows, the first at the top, and heights run to the left. */
const places: Readonly<Record<NodeId, Point>> = {
  x1: [0, 0.74],
  x2: [0, 0.26],
  h1: [1, 0.74],
  h2: [1, 0.26],
  m: [2, 0.74],
  l: [2, 0.26],
  eps: [2.5, 0.95],
  z: [3, 0.5],
  g1: [4, 0.74],
  g2: [4, 0.26],
  y1: [5, 0.74],
  y2: [5, 0.26],
  rec: [6, 0.74],
  kl: [6, 0.14],
  loss: [7, 0.44],
};

/** What stands elsewhere on a phone. */
const narrowPlaces: Readonly<Partial<Record<NodeId, Point>>> = {
  eps: [3, 0.83],
  kl: [6, 0.04],
};

type Bends = Readonly<Partial<Record<string, readonly [Point, Point]>>>;

/** Arrows that go around what lies between their ends: two control points. */
const bends: Bends = {
  'x1 rec': [
    [1.2, 1.2],
    [4.8, 1.2],
  ],
  'x2 rec': [
    [0.5, 1.5],
    [5.2, 1.32],
  ],
  'm kl': [
    [2.35, -0.3],
    [4, -0.1],
  ],
  'l kl': [
    [2.9, 0.02],
    [4, 0.12],
  ],
};
const narrowBends: Bends = {
  'x1 rec': [
    [0.8, 1.06],
    [5.2, 1.06],
  ],
  'x2 rec': [
    [0.2, 1.16],
    [4.6, 1.14],
  ],
  'm kl': [
    [2.3, -0.3],
    [4.2, -0.22],
  ],
  'l kl': [
    [2.8, -0.16],
    [4.4, -0.1],
  ],
};

/** How far from its parent, as a part of its length, an arrow carries its number. */
const labelPlaces: Readonly<Partial<Record<string, number>>> = {
  'x1 rec': 0.62,
  'x2 rec': 0.54,
  'm kl': 0.8,
  'l kl': 0.55,
  'm z': 0.5,
  'l z': 0.5,
  'eps z': 0.45,
  'z g1': 0.52,
  'z g2': 0.52,
  'rec loss': 0.5,
  'kl loss': 0.5,
};

/** Where an arrow carries its number. */
export const labelPlace = (parent: NodeId, child: NodeId): number => labelPlaces[`${parent} ${child}`] ?? 0.34;

/** The pixel of a column and a height. */
function pixel({ x, y, narrow }: PlaneGeometry, [column, height]: Point): Point {
  return narrow
    ? [x.at(0.27 + 0.8125 * (0.74 - height)), y.at(1 - (column + 0.42) / 7.84)]
    : [x.at((column + 0.36) / 7.72), y.at((height + 0.26) / 1.5)];
}

/** The pixel of a node. */
export const nodePixel = (plane: PlaneGeometry, id: NodeId): Point =>
  pixel(plane, (plane.narrow ? narrowPlaces[id] : undefined) ?? places[id]);

/** Whether, on a phone, the words about a node stand to its left. */
export const wordsLeft = (id: NodeId): boolean => places[id][1] === 0.74;

/** The pixel below a column, for its name. */
export const columnPixel = (plane: PlaneGeometry, column: number): Point => pixel(plane, [column, -0.21]);

/** An arrow as a cubic curve in pixels. */
interface Arrow {
  readonly d: string;
  /** The pixel at a part of the way from the parent (0) to the child (1). */
  readonly at: (part: number) => Point;
}

/** The arrow from a parent to its child. */
export function arrowOf(plane: PlaneGeometry, parent: NodeId, child: NodeId): Arrow {
  const [a, b] = [nodePixel(plane, parent), nodePixel(plane, child)];
  const bend = (plane.narrow ? narrowBends : bends)[`${parent} ${child}`];
  const along = (part: number): Point => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
  const [c1, c2] = bend ? [pixel(plane, bend[0]), pixel(plane, bend[1])] : [along(1 / 3), along(2 / 3)];
  const mix = (t: number, i: 0 | 1): number => {
    const u = 1 - t;
    return u * u * u * a[i] + 3 * u * u * t * c1[i] + 3 * u * t * t * c2[i] + t * t * t * b[i];
  };
  const text = ([px, py]: Point): string => `${px.toFixed(1)} ${py.toFixed(1)}`;
  return { d: `M${text(a)}C${text(c1)} ${text(c2)} ${text(b)}`, at: (t) => [mix(t, 0), mix(t, 1)] };
}
