import { checkMatrix, checkSymmetric, checkVector, dot, times, type Matrix, type Vector } from './matrix.ts';
import { checkShape, type Mvn } from './mvn.ts';
import { requireThat } from './requireThat.ts';

/**
 * The law of Y = A X + b for A [m, d] and b [m]: mean A μ + b and covariance A Σ Aᵀ [m, m] (Bishop 2006, section 2.3). The
 * covariance is singular where A loses directions, m > d for one, so it is not asked to be positive definite.
 * Throws `RangeError` when shapes differ, an entry is not finite, or Σ is not symmetric.
 */
export function mvnAffine({ mean, cov }: Mvn, a: Matrix, b: Vector): Mvn {
  checkShape('mvnAffine', { mean, cov });
  checkSymmetric('mvnAffine', cov);
  checkMatrix('mvnAffine', a);
  checkVector('mvnAffine', b);
  requireThat(a[0]?.length === mean.length, 'mvnAffine: A must have a column for each coordinate', a);
  requireThat(a.length === b.length, 'mvnAffine: b must have an entry for each row of A', b);
  const half = a.map((row) => times(cov, row));
  return {
    mean: times(a, mean).map((value, i) => value + (b[i] ?? NaN)),
    // One triangle, mirrored, so that rounding leaves the covariance symmetric.
    cov: a.map((_, i) => a.map((__, j) => dot(a[Math.max(i, j)] ?? [], half[Math.min(i, j)] ?? []))),
  };
}
