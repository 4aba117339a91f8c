import type { Output } from '../nn/ops.ts';
import type { Model } from './model.ts';
import type { Losses } from './protocol.ts';

/** log N(x; mean, σ² I) in nats for a squared error Σ (x − mean)² over `features` numbers. */
export function gaussianLogLikelihood(squaredError: number, sigma: number, features: number): number {
  return -0.5 * (features * Math.log(2 * Math.PI * sigma * sigma) + squaredError / (sigma * sigma));
}

/** log p(x | z) in nats from a reconstruction error: a squared error for a Gaussian, else the negative log-likelihood itself. */
export function logLikelihoodFrom(output: Output, error: number, sigma: number, features: number): number {
  return output === 'linear' || output === 'sigmoid' ? gaussianLogLikelihood(error, sigma, features) : -error;
}

/** What a run measured besides its losses. */
export interface Measured extends Losses {
  readonly sigma: number;
}

/**
 * ELBO = E[log p(x | z)] − KL(q ‖ p(z)), from what a pass measures: the reconstruction error, then the KL of each unit or,
 * where the prior is learned, the means of log p(z) and log q(z | x), then the importance-weighted bound if there is one,
 * then log σ.
 */
export function lossesFrom(
  measured: Float32Array,
  model: Pick<Model, 'features' | 'latent' | 'output' | 'prior'>,
): Measured {
  const sigma = Math.exp(measured.at(-1)!);
  const reconstruction = logLikelihoodFrom(model.output, measured[0]!, sigma, model.features);
  const isNormal = model.prior === 'normal';
  const klPerUnit = isNormal ? Array.from(measured.subarray(1, 1 + model.latent)) : [];
  const kl = isNormal ? klPerUnit.reduce((sum, unit) => sum + unit, 0) : measured[2]! - measured[1]!;
  const rest = measured.subarray(isNormal ? 1 + model.latent : 3, -1);
  return {
    reconstruction,
    kl,
    elbo: reconstruction - kl,
    klPerUnit,
    sigma,
    ...(rest.length > 0 && { bound: rest[0]! }),
  };
}

/** Whether a loss is made of ordinary numbers. */
export function isFiniteLoss({ elbo, sigma }: { readonly elbo: number; readonly sigma: number }): boolean {
  return Number.isFinite(elbo) && Number.isFinite(sigma) && sigma > 0;
}
