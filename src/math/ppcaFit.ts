import { requireThat } from './requireThat.ts';

/** The maximum-likelihood probabilistic PCA of some data, in the coordinates of their principal directions. */
export interface PpcaFit {
  /** The lengths √(λᵢ − σ²) of the columns of W, which lie along the first k principal directions. */
  readonly weights: readonly number[];
  /** σ, with σ² the mean of the discarded eigenvalues. */
  readonly std: number;
  /** The log-likelihood of the data, averaged over them, in nats. */
  readonly logLikelihood: number;
}

/**
 * The maximum of the likelihood from the eigenvalues λ of the data's covariance (with N in the denominator), for k
 * latents (Tipping and Bishop 1999, eqs. 7 and 8): σ² is the mean of the D − k smallest, W = U (Λ − σ² I)^½, and
 * log p = −½[D log 2π + Σ_{i ≤ k} log λᵢ + (D − k) log σ² + D]. Throws `RangeError` for an eigenvalue that is negative or
 * not finite, a k outside 0 … D − 1, or when all discarded eigenvalues are 0: then the likelihood has no bound.
 */
export function fitPpca(eigenvalues: readonly number[], latents: number): PpcaFit {
  const bad = eigenvalues.find((each) => !(each >= 0 && each < Infinity));
  requireThat(bad === undefined, 'fitPpca: eigenvalues must not be negative or infinite', bad);
  const possible = Number.isSafeInteger(latents) && latents >= 0 && latents < eigenvalues.length;
  requireThat(possible, 'fitPpca: latents must be fewer than eigenvalues', latents);
  const sorted = eigenvalues.toSorted((a, b) => b - a);
  const kept = sorted.slice(0, latents);
  const discarded = sorted.slice(latents);
  const noise = discarded.reduce((sum, each) => sum + each, 0) / discarded.length;
  requireThat(noise > 0, 'fitPpca: a discarded eigenvalue must be above zero', noise);
  const logDet = kept.reduce((sum, each) => sum + Math.log(each), discarded.length * Math.log(noise));
  return {
    weights: kept.map((each) => Math.sqrt(each - noise)),
    std: Math.sqrt(noise),
    logLikelihood: -0.5 * (sorted.length * (Math.log(2 * Math.PI) + 1) + logDet),
  };
}
