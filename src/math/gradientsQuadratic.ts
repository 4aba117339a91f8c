import type { GradientStatistics } from './gradients.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/**
 * ∂/∂μ₁ E ‖z − a‖² and the variance of each single-sample estimator, z ~ N(μ1, σ² I) in `dimension` d, for one of the d
 * components. With m = μ − a, from the moments of ε up to order 6:
 *
 *     reparameterized       4σ²
 *     score, best baseline  4(d + 1) m² + 2(d + 2) σ²,  at b = d m² + (d + 2) σ²
 *     score                 d² m⁴/σ² + (2d² + 8d + 4) m² + (d + 2)(d + 4) σ²
 *
 * The first does not know the dimension, the last grows with its square.
 * Throws `RangeError` for a bad normal, a target that is not finite or a dimension that is no positive integer.
 */
export function quadraticGradientOfMean(normal: Normal, target = 0, dimension = 1): GradientStatistics {
  checkNormal('quadraticGradientOfMean', normal);
  requireThat(Number.isFinite(target), 'quadraticGradientOfMean: target must be finite', target);
  requireThat(
    Number.isSafeInteger(dimension) && dimension >= 1,
    'quadraticGradientOfMean: dimension must be a positive integer',
    dimension,
  );
  const d = dimension;
  const { std } = normal;
  const m = normal.mean - target;
  return {
    gradient: 2 * m,
    reparameterizedVariance: 4 * std * std,
    scoreVariance: ((d * m * m) / std) ** 2 + (2 * d * d + 8 * d + 4) * m * m + (d + 2) * std * ((d + 4) * std),
    bestBaseline: d * m * m + (d + 2) * std * std,
    scoreVarianceWithBaseline: 4 * (d + 1) * m * m + 2 * (d + 2) * std * std,
  };
}

/**
 * The same for ∂/∂σ E (z − a)² in one dimension, from the moments of ε up to order 8: reparameterized 4m² + 8σ², score
 * 2m⁴/σ² + 60m² + 74σ², with the best baseline b = m² + 5σ² only 40m² + 24σ².
 * Throws `RangeError` for a bad normal or a target that is not finite.
 */
export function quadraticGradientOfStd(normal: Normal, target = 0): GradientStatistics {
  checkNormal('quadraticGradientOfStd', normal);
  requireThat(Number.isFinite(target), 'quadraticGradientOfStd: target must be finite', target);
  const { std } = normal;
  const m = normal.mean - target;
  return {
    gradient: 2 * std,
    reparameterizedVariance: 4 * m * m + 8 * std * std,
    scoreVariance: 2 * ((m * m) / std) ** 2 + 60 * m * m + 74 * std * std,
    bestBaseline: m * m + 5 * std * std,
    scoreVarianceWithBaseline: 40 * m * m + 24 * std * std,
  };
}
