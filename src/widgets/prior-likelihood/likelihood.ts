import { logProb } from '../../math/normal.ts';

/** The likelihood of some data as a function of z: the product of one bell for each datum. */
export interface Likelihood {
  /** log p(data | z) in nats; 0 without data. */
  readonly log: (z: number) => number;
  /** The log of its greatest value. */
  readonly logPeak: number;
  /** The log of its area over z: +∞ without data, 0 for one datum, anything else for more. */
  readonly logArea: number;
}

/**
 * For x_i ~ N(z, σ²) with mean x̄ and S = Σ (x_i − x̄)², the likelihood is its peak times exp(−n (z − x̄)² / 2σ²), with
 * log peak −½ [n log 2πσ² + S/σ²]; its area is the peak times σ √(2π/n).
 */
export function likelihoodOf(data: readonly number[], noise: number): Likelihood {
  const n = data.length;
  const log = (z: number): number => data.reduce((sum, x) => sum + logProb({ mean: z, std: noise }, x), 0);
  if (n === 0) return { log, logPeak: 0, logArea: Infinity };
  const mean = data.reduce((sum, x) => sum + x, 0) / n;
  const logPeak = log(mean);
  return { log, logPeak, logArea: logPeak + Math.log(noise) + 0.5 * Math.log((2 * Math.PI) / n) };
}
