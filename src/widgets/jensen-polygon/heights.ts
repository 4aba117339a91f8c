import type { JensenValues } from './scene.ts';

/** What must be in view: φ at the points and at their mean, and the supporting line where it is shown. */
export interface Heights {
  readonly points: readonly number[];
  readonly supports: readonly number[];
  readonly phiOfMean: number;
}

/** Tops of the plane: few and far apart, so that the scale rests while a point is dragged. */
const tops = [1.5, 2.5, 4, 6, 10, 16, 25, 40, 60, 100, 160];

/** The next top above a height; far beyond them, whatever power of ten they need. */
function above(height: number): number {
  const power = height <= 150 ? 1 : 10 ** Math.floor(Math.log10(height) - 1);
  return (tops.find((each) => each * power >= height * 1.06) ?? 1.1 * (height / power)) * power;
}

/** For a typed φ: its points and mean, as much of the dip between them as fits, and free space at the foot for the names. */
function heightsOfTyped(
  { points, supports, phiOfMean }: Heights,
  value: (x: number) => number,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const needed = [...points, ...supports, phiOfMean];
  const span = Math.max(Math.max(...needed) - Math.min(...needed), 0.5);
  const graph = Array.from({ length: 81 }, (_, i) => value(from + ((to - from) * i) / 80));
  const dip = Math.max(Math.min(...graph), Math.min(...needed) - 0.5 * span);
  const low = Math.min(...needed, dip);
  const high = Math.max(...needed, 0);
  const top = high > 0 ? above(high) : 0;
  const bottom = low < 0 ? -above(-low) : 0;
  return [bottom - 0.18 * (top - bottom), top];
}

function heightsOfNamed(phi: JensenValues['phi'], highest: number): readonly [number, number] {
  if (phi === 'negLog') return [-1.9, [0.9, 1.5, 2.6].find((each) => each >= highest * 1.06) ?? 2.6];
  const top = above(highest);
  return [-0.12 * top, top];
}

/** The heights in view: from below the curve, and below the supporting line where it is shown, to above the highest point. */
export function heightsInView(
  name: JensenValues['phi'] | 'own',
  heights: Heights,
  value: (x: number) => number,
  reach: readonly [number, number],
): readonly [number, number] {
  if (name === 'own') return heightsOfTyped(heights, value, reach);
  const [low, high] = heightsOfNamed(name, Math.max(...heights.points));
  const lowest = Math.min(0, ...heights.supports);
  // A sixth of the plane stays free for the names at its foot.
  return [Math.min(low, lowest < 0 ? -above(-lowest) - 0.12 * high : low), high];
}
