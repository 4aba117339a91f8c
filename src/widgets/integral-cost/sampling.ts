import { createRng } from '../../math/rng.ts';
import { logLikelihood, waves } from './waves.ts';

/** What one seed finds: the mean weight of its first draws, for each of the sizes, and the standard error of the last. */
export interface Estimates {
  readonly means: readonly number[];
  readonly standardError: number;
}

/** Draws between two rests, a fraction of a millisecond. */
const batch = 128;

/** Sizes at which a run is looked at: about three in each power of ten below `count`, and `count` itself. */
export function sizesUpTo(count: number): readonly number[] {
  const sizes: number[] = [];
  for (let at = 3; Math.round(10 ** (at / 3)) < 0.9 * count; at++) sizes.push(Math.round(10 ** (at / 3)));
  return [...sizes, count];
}

/** Runs over which the error is measured: fewer where each is long. */
export const runsFor = (count: number): number => Math.max(10, Math.min(100, Math.floor(1_000_000 / count)));

/**
 * ∫ p(x | z) p(z) dz as the mean of p(x | z) over draws of z from the prior: naive Monte Carlo. Run 0 of a seed is its own
 * estimate; the others are independent repetitions. It rests now and then and says how many draws are done.
 */
export function* sampleMean(
  k: number,
  noise: number,
  sizes: readonly number[],
  seed: number,
  run: number,
): Generator<number, Estimates> {
  const rng = createRng(seed, `integral-cost/${run}`);
  const r = waves(k);
  const z = new Float64Array(k);
  const felt = new Float64Array(k);
  const means: number[] = [];
  let mean = 0;
  let squares = 0;
  let done = 0;
  for (const size of sizes) {
    while (done < size) {
      for (let j = 0; j < k; j++) z[j] = rng.normal();
      for (let i = 0; i < k; i++) {
        let u = 0;
        for (let j = 0; j < k; j++) u += r[i * k + j]! * z[j]!;
        felt[i] = u;
      }
      const weight = Math.exp(logLikelihood(felt, noise));
      done += 1;
      // Welford's recurrence: the mean and the sum of squares about it, without cancellation.
      const off = weight - mean;
      mean += off / done;
      squares += off * (weight - mean);
      if (done % batch === 0) yield done;
    }
    means.push(mean);
  }
  return { means, standardError: Math.sqrt(squares / (done - 1) / done) };
}

/** The first draws of z of a seed's own run, for the picture: rows of k. */
export function firstDraws(k: number, seed: number, count: number): readonly (readonly number[])[] {
  const rng = createRng(seed, 'integral-cost/0');
  return Array.from({ length: count }, () => Array.from({ length: k }, () => rng.normal()));
}
