import type { GradientStatistics } from './gradients.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/**
 * ∂/∂μ₁ E Σ f(zᵢ), z ~ N(μ1, σ² I) in `dimension` d, and the variance of each single-sample estimator, from what is known
 * of one coordinate: `one`, its statistics, and the mean and variance of f. Given z₁ the d − 1 other terms are independent
 * of it, so that with b₁ and V₁ the best baseline of one coordinate and the variance that it leaves:
 *
 *     reparameterized       as in one dimension
 *     score, best baseline  V₁ + (d − 1) Var f / σ²,  at b = b₁ + (d − 1) E f
 *     score                 that + b²/σ²
 *
 * Throws `RangeError` for a bad normal or a dimension that is no positive integer.
 */
export function sumGradientOfMean(
  normal: Normal,
  one: GradientStatistics,
  f: { readonly mean: number; readonly variance: number },
  dimension: number,
): GradientStatistics {
  checkNormal('sumGradientOfMean', normal);
  requireThat(
    Number.isSafeInteger(dimension) && dimension >= 1,
    'sumGradientOfMean: dimension must be a positive integer',
    dimension,
  );
  const others = dimension - 1;
  const bestBaseline = one.bestBaseline + others * f.mean;
  const scoreVarianceWithBaseline = one.scoreVarianceWithBaseline + (others * f.variance) / normal.std / normal.std;
  return {
    ...one,
    bestBaseline,
    scoreVarianceWithBaseline,
    scoreVariance: scoreVarianceWithBaseline + (bestBaseline / normal.std) ** 2,
  };
}
