import type { Losses } from './protocol.ts';

/** log N(x; mean, σ² I) in nats for a squared error Σ (x − mean)² over `features` numbers. */
export function gaussianLogLikelihood(squaredError: number, sigma: number, features: number): number {
  return -0.5 * (features * Math.log(2 * Math.PI * sigma * sigma) + squaredError / (sigma * sigma));
}

/** ELBO = E[log p(x | z)] − KL(q ‖ prior), from what the model measures: [squared error, KL per unit …, log σ]. */
export function lossesFrom(measured: Float32Array, features: number): Losses & { readonly sigma: number } {
  const sigma = Math.exp(measured.at(-1)!);
  const klPerUnit = Array.from(measured.subarray(1, -1));
  const kl = klPerUnit.reduce((sum, unit) => sum + unit, 0);
  const reconstruction = gaussianLogLikelihood(measured[0]!, sigma, features);
  return { reconstruction, kl, elbo: reconstruction - kl, klPerUnit, sigma };
}

/** Whether a loss is made of ordinary numbers. */
export function isFiniteLoss({ elbo, sigma }: { readonly elbo: number; readonly sigma: number }): boolean {
  return Number.isFinite(elbo) && Number.isFinite(sigma) && sigma > 0;
}
