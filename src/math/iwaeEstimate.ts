import { logSumExp } from './logSumExp.ts';
import { meanWithError } from './monteCarlo.ts';
import { requireThat } from './requireThat.ts';

/**
 * L_K in nats from log importance weights log p(x, z) − log q(z), z ~ q, that lie K in a row a group: the mean over groups
 * of log (1/K) Σ w, with its standard error (Burda, Grosse and Salakhutdinov 2016, equation 8). All weights as one group
 * estimate log p(x): `logMeanWithError`. Throws `RangeError` unless K is a positive integer, there are two or more whole
 * groups, and each holds a weight above zero and none that is infinite or NaN.
 */
export function iwaeEstimate(
  logWeights: ArrayLike<number>,
  k: number,
): { readonly mean: number; readonly standardError: number } {
  requireThat(Number.isSafeInteger(k) && k >= 1, 'iwaeEstimate: k must be a positive integer', k);
  const groups = logWeights.length / k;
  requireThat(
    Number.isSafeInteger(groups) && groups >= 2,
    'iwaeEstimate: weights must fill two or more groups of k',
    logWeights.length,
  );
  const logs = Float64Array.from(logWeights);
  const bounds = Float64Array.from({ length: groups }, (_, group) => {
    const bound = logSumExp(logs.subarray(group * k, group * k + k)) - Math.log(k);
    requireThat(Number.isFinite(bound), 'iwaeEstimate: each group must have a finite weight above zero', bound);
    return bound;
  });
  return meanWithError(bounds);
}
