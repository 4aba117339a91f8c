import type { Shape } from './curves.ts';

/** Side of the picture of the data plane, in units of its drawing. */
export const planeSide = 100;

type Place = readonly [x: number, y: number];

/** Where points of the data plane stand in the picture, by the range that the data name. */
function placeIn({ range: [low, high] = [0, 1] }: Shape): (x: number, y: number) => string {
  const along = (value: number): number => (planeSide * (value - low)) / (high - low);
  return (x, y) => `${along(x).toFixed(1)} ${(planeSide - along(y)).toFixed(1)}`;
}

/** Path data of dots at points given as x, y, x, y …; those that are no numbers are left out. */
export function dotsPath(shape: Shape, points: Float32Array): string {
  const at = placeIn(shape);
  let path = '';
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (Number.isFinite(x + y)) path += `M${at(x, y)}h0`;
  }
  return path;
}

/** Path data of a line through points in their order. */
export function linePath(shape: Shape, points: Float32Array): string {
  const at = placeIn(shape);
  let path = '';
  for (let i = 0; i + 1 < points.length; i += 2) path += `${i === 0 ? 'M' : 'L'}${at(points[i]!, points[i + 1]!)}`;
  return path;
}

/** Path data of the mesh of a grid of `side` × `side` points: a line along every row and every column. */
export function meshPath(shape: Shape, points: Float32Array, side: number): string {
  const at = placeIn(shape);
  let path = '';
  const visit = (cell: number, first: boolean): void => {
    path += `${first ? 'M' : 'L'}${at(points[2 * cell] ?? 0, points[2 * cell + 1] ?? 0)}`;
  };
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) visit(i * side + j, j === 0);
    for (let j = 0; j < side; j++) visit(j * side + i, j === 0);
  }
  return path;
}

/** Path data of straight lines from each point of one list to its fellow in the other. */
export function pairsPath(shape: Shape, from: Float32Array, to: Float32Array): string {
  const at = placeIn(shape);
  let path = '';
  for (let i = 0; i + 1 < Math.min(from.length, to.length); i += 2)
    path += `M${at(from[i]!, from[i + 1]!)}L${at(to[i]!, to[i + 1]!)}`;
  return path;
}

/** A point of the data plane in the picture, as numbers. */
export function placeOf(shape: Shape, x: number, y: number): Place {
  const [left = 0, top = 0] = placeIn(shape)(x, y).split(' ').map(Number);
  return [left, top];
}
