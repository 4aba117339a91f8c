import type { Point } from '../../figures/path.ts';
import { createRng } from '../../math/rng.ts';

/** How many noise points there are. */
export const count = 300;

/** How many of them carry a number. */
const numberedCount = 6;

/** Standard normal points in the plane, which stay what they are while Σ and its root change. */
export interface Noise {
  readonly points: readonly Point[];
  /** Indices of the points that carry the numbers 1, 2, …, in this order. */
  readonly numbered: readonly number[];
  /** The distance of the farthest point from the center. */
  readonly reach: number;
}

/** The index of the point nearest to a place. */
function nearest(points: readonly Point[], [x, y]: Point): number {
  let best = 0;
  let least = Infinity;
  for (const [i, [a, b]] of points.entries()) {
    const distance = Math.hypot(a - x, b - y);
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

function draw(seed: number): Noise {
  const rng = createRng(seed, 'same-noise');
  const points = Array.from({ length: count }, (): Point => [rng.normal(), rng.normal()]);
  // Numbered are those that come nearest to the corners of a hexagon, so that the eye has a shape to follow.
  const numbered = Array.from({ length: numberedCount }, (_, k) => {
    const angle = (Math.PI / 180) * (20 + (360 * k) / numberedCount);
    return nearest(points, [1.7 * Math.cos(angle), 1.7 * Math.sin(angle)]);
  });
  return { points, numbered, reach: Math.max(...points.map(([a, b]) => Math.hypot(a, b))) };
}

let kept: { readonly seed: number; readonly noise: Noise } | undefined;

/** The noise of a seed; the last one is kept. */
export function noiseOf(seed: number): Noise {
  if (kept?.seed !== seed) kept = { seed, noise: draw(seed) };
  return kept.noise;
}
