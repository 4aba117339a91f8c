import { createRng } from '../../math/rng.ts';

/** Draws of the Monte Carlo route. */
export const drawCount = 20_000;
/** So many of them are shown as ticks under the axis. */
export const tickCount = 100;

let made: { readonly first: Float64Array; readonly sorted: Float64Array } | undefined;

/** The standard normal draws of this figure, made once: the first of them in order, and all of them sorted. */
export function standardDraws(): { readonly first: Float64Array; readonly sorted: Float64Array } {
  if (made) return made;
  const rng = createRng(1, 'density-interval');
  const all = Float64Array.from({ length: drawCount }, () => rng.normal());
  made = { first: all.slice(0, tickCount), sorted: all.toSorted() };
  return made;
}

/** How many of some sorted numbers are below `limit`; with `orEqual`, also those that equal it. */
export function countBelow(sorted: Float64Array, limit: number, orEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? Infinity;
    if (value < limit || (orEqual && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
