import { erfc } from './erf.ts';
import { checkMixture, type Mixture } from './mixture.ts';
import { requireThat } from './requireThat.ts';

/** P(X ≤ x) of a mixture of normals as a function of x. Throws `RangeError` for a bad mixture. */
export function mixtureCdf(mixture: Mixture): (x: number) => number {
  checkMixture('mixtureCdf', mixture);
  return (x) =>
    mixture.components.reduce(
      (sum, { mean, std }, k) => sum + 0.5 * (mixture.weights[k] ?? NaN) * erfc((mean - x) / (std * Math.SQRT2)),
      0,
    );
}

/**
 * Kolmogorov's distance of a sample from a continuous law with distribution function `cdf`: the largest difference between
 * that function and the share of the sample up to x. For n draws from the law itself, √n times it stays below 1.36 with
 * chance .95 and below 1.63 with chance .99 as n grows. Throws `RangeError` for an empty sample.
 */
export function kolmogorovDistance(sample: ArrayLike<number>, cdf: (x: number) => number): number {
  const n = sample.length;
  requireThat(n > 0, 'kolmogorovDistance: there must be a draw', n);
  let most = 0;
  for (const [i, x] of Float64Array.from(sample).toSorted().entries()) {
    const share = cdf(x);
    most = Math.max(most, share - i / n, (i + 1) / n - share);
  }
  return most;
}
