import { meanWithError } from './monteCarlo.ts';
import { requireThat } from './requireThat.ts';

/** A Monte Carlo mean with its standard error. */
interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** log (1/n) Σ e^(aᵢ) over the entries from `from` up to `to`; −∞ when all are. */
function logMeanExpOf(logs: ArrayLike<number>, from: number, to: number): number {
  let most = -Infinity;
  for (let i = from; i < to; i++) most = Math.max(most, logs[i] ?? NaN);
  if (most === -Infinity || most === Infinity) return most;
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.exp((logs[i] ?? NaN) - most);
  return most + Math.log(sum / (to - from));
}

/** log (1/n) Σ e^(aᵢ), without overflow or underflow. Throws `RangeError` for an empty list. */
export function logMeanExp(logs: ArrayLike<number>): number {
  requireThat(logs.length > 0, 'logMeanExp: there must be a term', logs.length);
  return logMeanExpOf(logs, 0, logs.length);
}

/**
 * log p(x) from log importance weights log p(x, z) − log q(z), z ~ q: the log of their mean weight, with the standard
 * error of the weights over their mean (delta method). Throws `RangeError` for fewer than two weights.
 */
export function logEvidenceEstimate(logWeights: ArrayLike<number>): Estimate {
  const mean = logMeanExp(logWeights);
  const { standardError } = meanWithError(Float64Array.from(logWeights, (log) => Math.exp(log - mean)));
  return { mean, standardError };
}

/**
 * L_K from log importance weights, K in a row a group: the mean over groups of log (1/K) Σ w, with its standard error
 * (Burda, Grosse and Salakhutdinov 2016, equation 8). Throws `RangeError` unless K is a positive integer and there are
 * two or more whole groups.
 */
export function iwaeEstimate(logWeights: ArrayLike<number>, k: number): Estimate {
  requireThat(Number.isSafeInteger(k) && k >= 1, 'iwaeEstimate: k must be a positive integer', k);
  const groups = logWeights.length / k;
  requireThat(
    Number.isSafeInteger(groups) && groups >= 2,
    'iwaeEstimate: weights must fill two or more groups of k',
    logWeights.length,
  );
  const bounds = new Float64Array(groups);
  for (let group = 0; group < groups; group++) bounds[group] = logMeanExpOf(logWeights, group * k, group * k + k);
  return meanWithError(bounds);
}
