import type { Mvn } from '../../math/mvn.ts';
import type { LinearModel } from './linearModel.ts';

/** q(x_{1:T} | x_0): means √ᾱ_t x_0 and, for s ≤ t, covariances √(ᾱ_t/ᾱ_s) (1 − ᾱ_s). */
export function encoderLaw({ x0, betas }: LinearModel): Mvn {
  const left: number[] = [];
  betas.reduce((product, beta) => {
    left.push(product * (1 - beta));
    return product * (1 - beta);
  }, 1);
  const covariance = (s: number, t: number): number => {
    const [early, late] = [left[Math.min(s, t)] ?? NaN, left[Math.max(s, t)] ?? NaN];
    return Math.sqrt(late / early) * (1 - early);
  };
  return {
    mean: left.map((share) => Math.sqrt(share) * x0),
    cov: left.map((_, s) => left.map((__, t) => covariance(s, t))),
  };
}

/**
 * x_0 … x_T under the model as sums of independent noises: x_t = mean_t + Σ_k loadings_tk ε_k, where noise T is that of
 * x_T itself and noise k < T that of the step to x_k.
 */
function loadings({ slopes, offsets, variances }: LinearModel): {
  readonly means: readonly number[];
  readonly rows: readonly (readonly number[])[];
} {
  const steps = slopes.length;
  const means = [0];
  const rows: number[][] = [Array.from({ length: steps + 1 }, (_, k) => (k === steps ? 1 : 0))];
  for (let t = steps; t >= 1; t--) {
    const slope = slopes[t - 1] ?? NaN;
    const noise = Math.sqrt(variances[t - 1] ?? NaN);
    means.unshift(slope * (means[0] ?? NaN) + (offsets[t - 1] ?? NaN));
    rows.unshift((rows[0] ?? []).map((value, k) => slope * value + (k === t - 1 ? noise : 0)));
  }
  return { means, rows };
}

const inner = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * (b[k] ?? NaN), 0);

/** Mean and variance of x_0 under the model: the reverse chain is linear, so that its noises add up. */
export function modelLaw(model: LinearModel): { readonly mean: number; readonly variance: number } {
  const { means, rows } = loadings(model);
  const [datum = []] = rows;
  return { mean: means[0] ?? NaN, variance: inner(datum, datum) };
}

/** p(x_{1:T} | x_0): the joint normal of the model, conditioned on the datum. */
export function posteriorLaw(model: LinearModel): Mvn {
  const { means, rows } = loadings(model);
  const [datum = [], ...latents] = rows;
  const variance = inner(datum, datum);
  const gains = latents.map((row) => inner(row, datum) / variance);
  const surprise = model.x0 - (means[0] ?? NaN);
  // What is left of each latent's loadings once the datum is known.
  const rest = latents.map((row, t) => row.map((value, k) => value - (gains[t] ?? NaN) * (datum[k] ?? NaN)));
  return {
    mean: latents.map((_, t) => (means[t + 1] ?? NaN) + (gains[t] ?? NaN) * surprise),
    cov: rest.map((row) => rest.map((other) => inner(row, other))),
  };
}
