import type { Point } from './path.ts';
import type { PlaneGeometry } from './geometry.ts';

/** A curve in math units: a function of the abscissa, or points in order. */
export type CurveOf = ((x: number) => number) | readonly Point[];

/** Pixels between two samples of a function. */
const spacing = 1.5;

/** The pixels of a curve across the plane, or across `between` in math units. */
export function samplePixels(plane: PlaneGeometry, of: CurveOf, between = plane.x.domain): readonly Point[] {
  const { x, y } = plane;
  if (typeof of !== 'function') return of.map(([a, b]): Point => [x.at(a), y.at(b)]);
  const [low, high] = between;
  const count = Math.max(2, Math.ceil(Math.abs(x.at(high) - x.at(low)) / spacing));
  return Array.from({ length: count + 1 }, (_, i): Point => {
    const value = low + ((high - low) * i) / count;
    return [x.at(value), y.at(of(value))];
  });
}
