import { checkNormal, type Normal } from './normal.ts';
import { productNormals, type NormalProduct } from './productNormal.ts';

/**
 * q(z | x) ∝ p(z) ∏ₘ N(z; μₘ, σₘ²) over the modalities m that are there: a missing one (`undefined`) is left out, as a
 * factor 1 (Hinton 2002; with a prior and missing modalities, Wu and Goodman 2018, section 2.1). Where each expert is the
 * likelihood of a reading μₘ with noise σₘ, the product is the posterior and log Z the log evidence of the readings.
 * Throws `RangeError` for a bad normal.
 */
export function productOfExperts(prior: Normal, experts: readonly (Normal | undefined)[]): NormalProduct {
  const factors = [prior, ...experts.filter((expert) => expert !== undefined)];
  for (const factor of factors) checkNormal('productOfExperts', factor);
  return productNormals(factors);
}
