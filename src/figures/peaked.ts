import type { Point } from './path.ts';
import type { Interval } from './scale.ts';

/** Places across the plane, and places within so many widths of the peak. */
const across = 200;
const near = 40;
const reach = 5;

/**
 * The graph of a function with one peak, as points across `domain` that stand close together around the peak: one that is
 * narrower than the samples of a plane would else be drawn too low, or not at all.
 */
export function peaked(f: (x: number) => number, [low, high]: Interval, peak: number, width: number): readonly Point[] {
  const places = [
    ...Array.from({ length: across + 1 }, (_, i) => low + ((high - low) * i) / across),
    ...Array.from({ length: 2 * near + 1 }, (_, i) => peak + (reach * width * (i - near)) / near),
  ];
  return places
    .filter((x) => x >= low && x <= high)
    .toSorted((a, b) => a - b)
    .map((x): Point => [x, f(x)]);
}
