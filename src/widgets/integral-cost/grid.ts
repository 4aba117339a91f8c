import { reach } from './params.ts';
import { reading, waves } from './waves.ts';

/** Evaluations that a grid may take here; a larger one is counted, not computed. */
export const budget = 2_000_000;

/** Evaluations between two rests, a fraction of a millisecond. */
const batch = 2048;

/** The points on one axis, each in the middle of a cell of the box. */
export const pointsOf = (n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => reach * ((2 * i + 1) / n - 1));

/**
 * ∫ p(x | z) p(z) dz by the midpoint rule with n points on each of k axes of the box: all nᵏ evaluations, one after the
 * other, with rests in between at which it says how many are done.
 */
export function* gridSum(k: number, n: number, noise: number): Generator<number, number> {
  const r = waves(k);
  const points = pointsOf(n);
  const index = new Int32Array(k);
  // What the detectors feel of the first j waves, and their squares: row j. Only rows below a changed index are redone.
  const felt = new Float64Array(k * k);
  const squares = new Float64Array(k);
  const lift = (from: number): void => {
    for (let j = from; j < k - 1; j++) {
      const z = points[index[j]!]!;
      for (let i = 0; i < k; i++) felt[(j + 1) * k + i] = felt[j * k + i]! + z * r[i * k + j]!;
      squares[j + 1] = squares[j]! + z * z;
    }
  };
  const last = k - 1;
  const scale = 1 / (noise * noise);
  let sum = 0;
  let done = 0;
  let told = 0;
  lift(0);
  for (;;) {
    for (let a = 0; a < n; a++) {
      const z = points[a]!;
      let misses = 0;
      for (let i = 0; i < k; i++) {
        const u = felt[last * k + i]! + z * r[i * k + last]!;
        misses += (reading - u * u) ** 2;
      }
      sum += Math.exp(-0.5 * (misses * scale + squares[last]! + z * z));
    }
    done += n;
    if (done - told >= batch) {
      told = done;
      yield done;
    }
    let axis = last - 1;
    while (axis >= 0 && index[axis] === n - 1) index[axis--] = 0;
    if (axis < 0) break;
    index[axis]! += 1;
    lift(axis);
  }
  // The cell of a point, and the constants of the 2k normal densities.
  return sum * ((2 * reach) / n / (2 * Math.PI * noise)) ** k;
}

const ladder = [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 64, 80, 100];

/** The grids that the picture shows for k latents: every rung that fits the budget. */
export const rungs = (k: number): readonly number[] => ladder.filter((n) => n ** k <= budget);
