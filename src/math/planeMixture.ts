import type { PlaneNormal } from './diagonalProduct.ts';
import { exp } from './portableExp.ts';
import { log } from './portableLog.ts';

/** A mixture of normals in the plane with independent coordinates; log weights whose exponentials sum to 1. */
export interface PlaneMixture {
  readonly logWeights: readonly number[];
  readonly components: readonly PlaneNormal[];
}

const logTwoPi = log(2 * Math.PI);

/** log N(z; μ, diag σ²) in nats. */
export function planeLogProb({ mean, logVar }: PlaneNormal, x: number, y: number): number {
  const [u, v] = [x - mean[0], y - mean[1]];
  return -logTwoPi - 0.5 * (logVar[0] + logVar[1] + u * u * exp(-logVar[0]) + v * v * exp(-logVar[1]));
}

/**
 * log Σ_c π_c N(z; m_c, v_c) e^(ℓ_c) in nats and, in `shares`, the share of each term in that sum. Without ℓ these are
 * log p(z) and the responsibilities p(c | z).
 */
export function planeMixtureAt(
  mixture: PlaneMixture,
  x: number,
  y: number,
  shares: Float64Array,
  said?: ArrayLike<number>,
): number {
  let top = -Infinity;
  mixture.components.forEach((component, c) => {
    const term = mixture.logWeights[c]! + planeLogProb(component, x, y) + (said?.[c] ?? 0);
    shares[c] = term;
    if (term > top) top = term;
  });
  let sum = 0;
  for (let c = 0; c < shares.length; c++) sum += shares[c] = exp(shares[c]! - top);
  for (let c = 0; c < shares.length; c++) shares[c]! /= sum;
  return top + log(sum);
}

/** Log weights from any logits: logits − log Σ exp(logits). */
export function logSoftmax(logits: ArrayLike<number>): number[] {
  const all = Array.from(logits);
  const top = Math.max(...all);
  const total = top + log(all.reduce((sum, logit) => sum + exp(logit - top), 0));
  return all.map((logit) => logit - total);
}
