import { solveTransposed } from './cholesky.ts';
import { triangulate } from './householder.ts';
import type { Matrix, Vector } from './matrix.ts';
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
 * Throws `RangeError` when shapes do not fit or a column depends on those before it.
 */
export function leastSquares(matrix: Matrix, y: Vector): LeastSquares {
  const n = matrix.length;
  const k = matrix[0]?.length ?? 0;
  requireThat(n === y.length && n >= k, 'leastSquares: there must be a right-hand side a row, and k rows or more', n);
  const even = matrix.every((row) => row.length === k);
  requireThat(even, 'leastSquares: rows must have one length', matrix);
  const upper = Float64Array.from(matrix.flat());
  const reflected = Float64Array.from(y);
  const residual = triangulate(upper, reflected, n, k);
  const lower = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (__, j) => (j <= i ? (upper[j * k + i] ?? NaN) : 0)),
  );
  for (const [j, row] of lower.entries())
    requireThat(Math.abs(row[j] ?? NaN) > 0, 'leastSquares: columns must be independent', `column ${j}`);
  return { lower, solution: solveTransposed(lower, [...reflected.subarray(0, k)]), residual };
}
