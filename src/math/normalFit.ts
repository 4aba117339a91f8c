import type { Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** The normal that makes data most likely, with what is usually asked beside it. */
export interface NormalFit extends Normal {
  /** The maximum-likelihood variance, 1/n Σ (xᵢ − mean)²; its root is `std`. */
  readonly variance: number;
  /** The unbiased variance, 1/(n − 1) Σ (xᵢ − mean)². */
  readonly unbiasedVariance: number;
  /** The log-likelihood of all data at the maximum, −n/2 (log 2π variance + 1), in nats. */
  readonly logLikelihood: number;
}

/** The mean, corrected by the mean of what it leaves, so that an offset costs no digits. */
function carefulMean(data: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i] ?? NaN;
  const rough = sum / data.length;
  let rest = 0;
  for (let i = 0; i < data.length; i++) rest += (data[i] ?? NaN) - rough;
  return rough + rest / data.length;
}

/**
 * The maximum-likelihood normal of data: their mean and their variance over n, in two passes, with the rounding of the
 * mean taken out of the squares (Chan, Golub and LeVeque 1983). Throws `RangeError` for fewer than two numbers, one that
 * is not finite, or all equal, where no normal is most likely.
 */
export function fitNormal(data: ArrayLike<number>): NormalFit {
  const n = data.length;
  requireThat(n >= 2, 'fitNormal: there must be two numbers or more', n);
  const mean = carefulMean(data);
  requireThat(Number.isFinite(mean), 'fitNormal: the numbers must be finite', mean);
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < n; i++) {
    const offset = (data[i] ?? NaN) - mean;
    squares += offset * offset;
    rest += offset;
  }
  const sum = squares - (rest * rest) / n;
  requireThat(sum > 0, 'fitNormal: the numbers must not all be equal', data[0]);
  const variance = sum / n;
  return {
    mean,
    std: Math.sqrt(variance),
    variance,
    unbiasedVariance: sum / (n - 1),
    logLikelihood: -0.5 * n * (Math.log(2 * Math.PI * variance) + 1),
  };
}
