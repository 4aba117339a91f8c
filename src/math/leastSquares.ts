import { solveTransposed } from './cholesky.ts';
import { triangulate } from './householder.ts';
import { checkMatrix, checkVector, type Matrix, type Vector } from './matrix.ts';
import { requireThat } from './requireThat.ts';

/** The solution of a least-squares problem. */
export interface LeastSquares {
  /** The lower triangle L [k, k] with L Lᵀ = AᵀA; the signs of its diagonal may be either. */
  readonly lower: readonly number[][];
  /** The z [k] that minimizes ‖A z − y‖². */
  readonly solution: readonly number[];
  /** ‖A z − y‖² at the minimum, summed as squares, so that a tiny one keeps its digits. */
  readonly residual: number;
}

/**
 * min_z ‖A z − y‖² for A [n, k] of full column rank, n ≥ k, by Householder reflections (Golub and Van Loan, section 5.3):
 * AᵀA is never formed, so a condition number is not squared. Rows of very different sizes should come largest first.
 * Throws `RangeError` when shapes do not fit, an entry is not finite, or a column depends to rounding on those before it.
 */
export function leastSquares(matrix: Matrix, y: Vector): LeastSquares {
  const n = matrix.length;
  const k = matrix[0]?.length ?? 0;
  checkMatrix('leastSquares', matrix);
  checkVector('leastSquares', y);
  requireThat(n === y.length && n >= k, 'leastSquares: there must be a right-hand side a row, and k rows or more', n);
  const upper = Float64Array.from(matrix.flat());
  const reflected = Float64Array.from(y);
  const residual = triangulate(upper, reflected, n, k);
  const lower = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (__, j) => (j <= i ? (upper[j * k + i] ?? NaN) : 0)),
  );
  // A reflection keeps the length of a column, so row j of L is as long as column j of A.
  for (const [j, row] of lower.entries()) {
    const beyondRounding = Math.abs(row[j] ?? NaN) > k * Number.EPSILON * Math.hypot(...row.slice(0, j));
    requireThat(beyondRounding, 'leastSquares: columns must be independent', `column ${j}`);
  }
  return { lower, solution: solveTransposed(lower, [...reflected.subarray(0, k)]), residual };
}
