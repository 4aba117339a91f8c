import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/** Mean and standard error of independent numbers, in two passes. Throws `RangeError` for fewer than two. */
export function meanWithError(samples: ArrayLike<number>): { mean: number; standardError: number } {
  const n = samples.length;
  requireThat(n >= 2, 'meanWithError: there must be two samples or more', n);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += samples[i] ?? NaN;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((samples[i] ?? NaN) - mean) ** 2;
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}

/** Standard deviation of the mean of n independent numbers, std / √n. Throws `RangeError` for std < 0 or n not a positive integer. */
export function standardErrorOfMean(std: number, n: number): number {
  requireThat(std >= 0, 'standardErrorOfMean: std must not be negative', std);
  requireThat(Number.isSafeInteger(n) && n > 0, 'standardErrorOfMean: n must be a positive integer', n);
  return std / Math.sqrt(n);
}

/**
 * The share of n independent trials that hit, with a standard error that is above zero also for none or all: that of
 * n + 4 trials with 2 hits and 2 misses more (Agresti and Coull 1998). Throws `RangeError` unless 0 ≤ hits ≤ n are
 * integers and n is positive.
 */
export function proportionWithError(hits: number, n: number): { mean: number; standardError: number } {
  requireThat(Number.isSafeInteger(n) && n > 0, 'proportionWithError: n must be a positive integer', n);
  const counts = Number.isSafeInteger(hits) && hits >= 0 && hits <= n;
  requireThat(counts, 'proportionWithError: hits must be an integer from 0 to n', hits);
  const share = (hits + 2) / (n + 4);
  return { mean: hits / n, standardError: Math.sqrt((share * (1 - share)) / (n + 4)) };
}

/**
 * The unbiased variance of independent numbers, with its standard error from their fourth central moment m₄:
 * Var s² = (m₄ − s⁴ (n − 3)/(n − 1)) / n, which holds for skewed and heavy-tailed numbers too.
 * Throws `RangeError` for fewer than four.
 */
export function varianceWithError(samples: ArrayLike<number>): { mean: number; standardError: number } {
  const n = samples.length;
  requireThat(n >= 4, 'varianceWithError: there must be four samples or more', n);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += samples[i] ?? NaN;
  const mean = sum / n;
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < n; i++) {
    const square = ((samples[i] ?? NaN) - mean) ** 2;
    squares += square;
    fourths += square * square;
  }
  const variance = squares / (n - 1);
  const spread = Math.max(0, fourths / n - (variance * variance * (n - 3)) / (n - 1)) / n;
  return { mean: variance, standardError: Math.sqrt(spread) };
}

/**
 * log of the mean of weights given by their logs, in nats, with the standard error of that log by the delta method: the
 * relative error of the mean. Neither overflows nor underflows. Throws `RangeError` for fewer than two, one that is NaN or
 * +∞, or all −∞.
 */
export function logMeanWithError(logWeights: ArrayLike<number>): { mean: number; standardError: number } {
  const n = logWeights.length;
  requireThat(n >= 2, 'logMeanWithError: there must be two weights or more', n);
  let most = -Infinity;
  for (let i = 0; i < n; i++) {
    const logWeight = logWeights[i] ?? NaN;
    requireThat(logWeight < Infinity, 'logMeanWithError: log weights must be below infinity', logWeight);
    most = Math.max(most, logWeight);
  }
  requireThat(most > -Infinity, 'logMeanWithError: one weight must be above zero', most);
  const { mean, standardError } = meanWithError(Float64Array.from(logWeights, (each) => Math.exp(each - most)));
  return { mean: logSumExp(logWeights) - Math.log(n), standardError: standardError / mean };
}

/** The mean of the first 1, 2, …, n numbers. */
export function runningMeans(samples: ArrayLike<number>): Float64Array {
  const means = new Float64Array(samples.length);
  let mean = 0;
  for (let i = 0; i < samples.length; i++) {
    mean += ((samples[i] ?? NaN) - mean) / (i + 1);
    means[i] = mean;
  }
  return means;
}
