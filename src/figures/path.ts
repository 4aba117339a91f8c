/** A point in pixels or in math units, as the context says. */
export type Point = readonly [x: number, y: number];

/** How far, in pixels, a dropped point may lie from the line that replaces it. */
const flat = 0.04;

/** Leaves out points that lie on the line between their neighbors, so that flat tails cost nothing. */
function thin(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  let anchor: Point | undefined;
  let previous: Point | undefined;
  // The slopes under which every point since the anchor is still within `flat` of one straight line.
  let low = -Infinity;
  let high = Infinity;
  for (const point of points) {
    if (anchor === undefined) {
      kept.push(point);
      anchor = point;
      continue;
    }
    const dx = point[0] - anchor[0];
    const dy = point[1] - anchor[1];
    const fits = previous === undefined || (dx > 0 && dy / dx >= low && dy / dx <= high);
    if (!fits && previous !== undefined) {
      kept.push(previous);
      anchor = previous;
      low = -Infinity;
      high = Infinity;
    }
    const width = point[0] - anchor[0];
    if (width > 0) {
      low = Math.max(low, (point[1] - flat - anchor[1]) / width);
      high = Math.min(high, (point[1] + flat - anchor[1]) / width);
    }
    previous = point;
  }
  if (previous !== undefined) kept.push(previous);
  return kept;
}

const coordinates = ([x, y]: Point): string => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;

/** SVG path data through the points, in pixels; broken where a coordinate is not finite. */
export function pathData(points: readonly Point[], closed = false): string {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (Number.isFinite(point[0]) && Number.isFinite(point[1])) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => `M${(closed ? run : thin(run)).map(coordinates).join('L')}${closed ? 'Z' : ''}`)
    .join('');
}

/** Path data of the region between an upper and a lower edge that share their abscissas, in pixels. */
export function bandData(upper: readonly Point[], lower: readonly Point[]): string {
  return pathData([...thin(upper), ...thin(lower).toReversed()], true);
}
