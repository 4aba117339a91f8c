import { at, dot, transpose, type Matrix } from './matrix.ts';
import { symmetricEigenvalues } from './eigen.ts';
import { solveLower } from './cholesky.ts';
import { mvnFactor, squaredDistance, type Mvn } from './mvn.ts';
import { minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** L⁻¹ M, column by column, for a lower triangle L. */
const solveColumns = (lower: Matrix, matrix: Matrix): number[][] =>
  transpose(transpose(matrix).map((column) => solveLower(lower, column)));

/** The matrix with each entry and its mirror image replaced by their mean. */
const mirrored = (matrix: Matrix): number[][] =>
  matrix.map((row, i) => row.map((value, j) => (value + at(matrix, j, i)) / 2));

/**
 * KL(q ‖ p) in nats, ½[log(|Σp|/|Σq|) − d + tr(Σp⁻¹Σq) + (μp−μq)ᵀΣp⁻¹(μp−μq)] (Rasmussen and Williams 2006, A.23), by
 * Cholesky factors: tr(Σp⁻¹Σq) is ‖Lp⁻¹Lq‖². For nearly equal covariances ½[Σ (λ − log(1 + λ)) + …] over the eigenvalues
 * λ of their relative difference Lp⁻¹(Σq − Σp)Lp⁻ᵀ, which loses no digits and is never negative.
 * Throws `RangeError` when the dimensions differ or a covariance is not positive definite.
 */
export function klMvn(q: Mvn, p: Mvn): number {
  requireThat(q.mean.length === p.mean.length, 'klMvn: q and p must have the same dimension', [
    q.mean.length,
    p.mean.length,
  ]);
  const lowerQ = mvnFactor(q, 'klMvn');
  const lowerP = mvnFactor(p, 'klMvn');
  const shift = squaredDistance(p.mean, lowerP, q.mean);
  const difference = q.cov.map((row, i) => row.map((value, j) => value - at(p.cov, i, j)));
  const relative = solveColumns(lowerP, transpose(solveColumns(lowerP, difference)));
  const eigenvalues = symmetricEigenvalues(mirrored(relative));
  if (eigenvalues.every((value) => Math.abs(value) < 0.5)) {
    return 0.5 * (eigenvalues.reduce((sum, value) => sum + minusLog1p(value), 0) + shift);
  }
  const trace = solveColumns(lowerP, lowerQ).reduce((sum, row) => sum + dot(row, row), 0);
  // The ratio of the diagonals first: their logarithms may be large and nearly equal.
  const logRatio = lowerP.reduce((sum, row, i) => sum + Math.log((row[i] ?? NaN) / at(lowerQ, i, i)), 0);
  return 0.5 * (2 * logRatio - q.mean.length + trace + shift);
}
