import { expectedKl, push, reverse, type GaussianStep } from './gaussianStep.ts';
import type { LinearGaussian } from './linearGaussian.ts';
import { crossEntropy, type Normal } from './normal.ts';

const prior: Normal = { mean: 0, std: 1 };

/** A VAE of one latent and one datum that is linear on both sides: decoder N(w z + b, std²), encoder N(slope · x + offset, std²). */
export interface AffineVae {
  readonly decoder: LinearGaussian;
  readonly encoder: GaussianStep;
}

/** What the bound is over data of a mean and a variance, in nats per datum. */
export interface AffineVaeBound {
  /** The exact posterior as a step from x to z: slope w/(w² + σ²), std σ/√(w² + σ²). */
  readonly posterior: GaussianStep;
  /** p(x) = N(b, w² + σ²). */
  readonly marginal: Normal;
  /** E log p(x) over the data. */
  readonly logEvidence: number;
  readonly elbo: number;
  /** E KL(q(z | x) ‖ p(z | x)) over the data. */
  readonly gap: number;
}

/**
 * Evidence, ELBO and gap in closed form, averaged over data of which only the mean and the std matter. The gap is a sum of
 * terms that are not negative and the ELBO is the evidence minus it, so that rounding cannot lift it above. Throws
 * `RangeError` for a bad model or bad data.
 */
export function affineVaeBound({ decoder, encoder }: AffineVae, data: Normal): AffineVaeBound {
  const step: GaussianStep = { slope: decoder.w, offset: decoder.b, std: decoder.std };
  const marginal = push(prior, step);
  const posterior = reverse(prior, step, marginal);
  const gap = expectedKl(encoder, posterior, data);
  const logEvidence = -crossEntropy(data, marginal);
  return { posterior, marginal, logEvidence, elbo: logEvidence - gap, gap };
}
