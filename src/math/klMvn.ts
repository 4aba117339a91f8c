import { at, dot, logDetOfFactor, solveLower, symmetricEigenvalues, transpose, type Matrix } from './linalg.ts';
import { mvnFactor, squaredDistance, type Mvn } from './mvn.ts';
import { minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** L⁻¹ M, column by column, for a lower triangle L. */
const solveColumns = (lower: Matrix, matrix: Matrix): number[][] =>
  transpose(transpose(matrix).map((column) => solveLower(lower, column)));

/**
 * KL(q ‖ p) in nats, ½[log(|Σp|/|Σq|) − d + tr(Σp⁻¹Σq) + (μp−μq)ᵀΣp⁻¹(μp−μq)], by Cholesky factors; for nearly equal
 * covariances by the eigenvalues of their relative difference, which lose no digits.
 * Throws `RangeError` when the dimensions differ or a covariance is not positive definite.
 */
export function klMvn(q: Mvn, p: Mvn): number {
  requireThat(q.mean.length === p.mean.length, 'klMvn: q and p must have the same dimension', [
    q.mean.length,
    p.mean.length,
  ]);
  const lowerQ = mvnFactor(q);
  const lowerP = mvnFactor(p);
  const shift = squaredDistance(p.mean, lowerP, q.mean);
  const difference = q.cov.map((row, i) => row.map((value, j) => value - at(p.cov, i, j)));
  const relative = solveColumns(lowerP, transpose(solveColumns(lowerP, difference)));
  const eigenvalues = symmetricEigenvalues(relative);
  if (eigenvalues.every((value) => Math.abs(value) < 0.5)) {
    return 0.5 * (eigenvalues.reduce((sum, value) => sum + minusLog1p(value), 0) + shift);
  }
  const trace = solveColumns(lowerP, lowerQ).reduce((sum, row) => sum + dot(row, row), 0);
  return 0.5 * (logDetOfFactor(lowerP) - logDetOfFactor(lowerQ) - q.mean.length + trace + shift);
}
