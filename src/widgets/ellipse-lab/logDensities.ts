import { covariance, mvnOf, type NormalValues } from '../../derivations/d03-mvn/plane.ts';
import { symmetricEigen } from '../../math/eigen.ts';
import { mvnLogProb } from '../../math/mvn.ts';
import { logProb } from '../../math/normal.ts';

/** The log density at one point, in nats, by four routes. */
export interface LogDensities {
  /** The inverse and the determinant of Σ, written out. */
  readonly definition: number;
  /** The Cholesky factor and one triangular solve. */
  readonly cholesky: number;
  /** Two normals on the line, one along each eigenvector. */
  readonly eigenvectors: number;
  /** The marginal of x₂ and the conditional of x₁. */
  readonly factors: number;
}

/** The quadratic form (x − μ)ᵀ Σ⁻¹ (x − μ) by the inverse, written out. */
export function squaredDistanceByInverse(values: NormalValues, x1: number, x2: number): number {
  const [s11, s12, s22] = covariance(values);
  const [dx, dy] = [x1 - values.mean1, x2 - values.mean2];
  return (s22 * dx * dx - 2 * s12 * dx * dy + s11 * dy * dy) / (s11 * s22 - s12 * s12);
}

/** The four routes at (x1, x2). */
export function logDensitiesAt(values: NormalValues, x1: number, x2: number): LogDensities {
  const { mean1, mean2, std1, std2, corr } = values;
  const [s11, s12, s22] = covariance(values);
  const form = squaredDistanceByInverse(values, x1, x2);
  const { values: eigenvalues, vectors } = symmetricEigen(mvnOf(values).cov);
  const conditional = {
    mean: mean1 + ((corr * std1) / std2) * (x2 - mean2),
    std: std1 * Math.sqrt((1 - corr) * (1 + corr)),
  };
  return {
    definition: -Math.log(2 * Math.PI) - 0.5 * Math.log(s11 * s22 - s12 * s12) - 0.5 * form,
    cholesky: mvnLogProb(mvnOf(values), [x1, x2]),
    eigenvectors: vectors.reduce((sum, [u = NaN, v = NaN], k) => {
      const along = u * (x1 - mean1) + v * (x2 - mean2);
      return sum + logProb({ mean: 0, std: Math.sqrt(eigenvalues[k] ?? NaN) }, along);
    }, 0),
    factors: logProb({ mean: mean2, std: std2 }, x2) + logProb(conditional, x1),
  };
}
