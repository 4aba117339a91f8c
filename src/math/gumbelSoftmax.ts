import { argmax } from './argmax.ts';
import { checkProbabilities } from './categorical.ts';
import { requireThat } from './requireThat.ts';
import type { Rng } from './rng.ts';
import { gumbelScores } from './sampleCategorical.ts';
import { softmax } from './softmax.ts';

function checkConcrete(caller: string, pi: readonly number[], tau: number): void {
  checkProbabilities(caller, pi);
  requireThat(!pi.includes(0), `${caller}: each probability must be positive`, pi);
  requireThat(tau > 0 && tau < Infinity, `${caller}: tau must be positive and finite`, tau);
}

/**
 * A relaxed one-hot vector y = softmax((log π + g)/τ) with standard Gumbel noise g. Its largest entry is a draw from π at
 * every τ; as τ → 0 it becomes the one-hot vector of that draw (Jang et al. 2017; Maddison et al. 2017).
 * Throws `RangeError` unless π is positive and sums to 1 and τ > 0.
 */
export function gumbelSoftmaxSample(rng: Rng, pi: readonly number[], tau: number): number[] {
  checkConcrete('gumbelSoftmaxSample', pi, tau);
  return softmax(gumbelScores(rng, pi.map(Math.log)), tau);
}

/** log(a/b) for positive numbers, also where the quotient leaves the range of a double. */
function logRatio(a: number, b: number): number {
  const ratio = a / b;
  return ratio > 0 && ratio < Infinity ? Math.log(ratio) : Math.log(a) - Math.log(b);
}

/** log Γ(K) = log (K − 1)! by its factors: exactly 0 for two classes. */
function logGammaOfCount(K: number): number {
  let sum = 0;
  for (let k = 2; k < K; k++) sum += Math.log(k);
  return sum;
}

/**
 * Log density of y on the simplex, for Lebesgue measure on its first K − 1 entries, in nats (Maddison et al. 2017, definition 1):
 * log Γ(K) + (K − 1) log τ − K log Σ π_i y_i^(−τ) + Σ [log π_i − (τ + 1) log y_i].
 *
 * With k the largest term π_i y_i^(−τ) taken out of the sum, log y_k is left with the factor (K − 1)τ − 1 instead of two
 * large ones that cancel. Throws `RangeError` unless π and y are positive, sum to 1, and match, and τ > 0.
 */
export function gumbelSoftmaxLogProb(pi: readonly number[], tau: number, y: readonly number[]): number {
  checkConcrete('gumbelSoftmaxLogProb', pi, tau);
  requireThat(y.length === pi.length, 'gumbelSoftmaxLogProb: one entry of y a probability', y.length);
  checkProbabilities('gumbelSoftmaxLogProb', y);
  requireThat(!y.includes(0), 'gumbelSoftmaxLogProb: y must lie inside the simplex', y);
  const K = pi.length;
  const k = argmax(pi.map((each, i) => Math.log(each) - tau * Math.log(y[i] ?? NaN)));
  const [piK, yK] = [pi[k] ?? NaN, y[k] ?? NaN];
  let rest = 0;
  let others = 0;
  for (const [i, each] of pi.entries()) {
    if (i === k) continue;
    const yi = y[i] ?? NaN;
    const logPiRatio = logRatio(each, piK);
    rest += Math.exp(logPiRatio - tau * logRatio(yi, yK));
    others += logPiRatio - (1 + tau) * Math.log(yi);
  }
  const fromK = ((K - 1) * tau - 1) * Math.log(yK);
  return logGammaOfCount(K) + (K - 1) * Math.log(tau) - K * Math.log1p(rest) + (others + fromK);
}
