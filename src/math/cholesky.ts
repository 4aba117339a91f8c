import { at, checkSymmetric, dot, type Matrix, type Vector } from './matrix.ts';
import { requireThat } from './requireThat.ts';

/**
 * The lower triangle L with L Lᵀ = `matrix` [d, d], row by row (Golub and Van Loan, section 4.2). Throws `RangeError`
 * unless the matrix is square, finite, symmetric (to 1e-12 of its largest entry) and positive definite by more than
 * rounding: each pivot must exceed d · 2⁻⁵² of its diagonal entry, whatever the units of the coordinates; the message
 * names `caller`.
 */
export function cholesky(matrix: Matrix, caller = 'cholesky'): number[][] {
  checkSymmetric(caller, matrix);
  const n = matrix.length;
  const lower: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      const above = lower[j] ?? [];
      row.push((at(matrix, i, j) - dot(row, above)) / (above[j] ?? NaN));
    }
    const diagonal = at(matrix, i, i);
    const pivot = diagonal - dot(row, row);
    requireThat(
      pivot > (i === 0 ? 0 : n * Number.EPSILON * diagonal),
      `${caller}: the matrix must be positive definite`,
      matrix,
    );
    row.push(Math.sqrt(pivot), ...Array<number>(n - i - 1).fill(0));
    lower.push(row);
  }
  return lower;
}

/** Solves L y = b for a lower triangle L [d, d] by substitution from the top; `NaN` where b is shorter. */
export function solveLower(lower: Matrix, b: Vector): number[] {
  const y: number[] = [];
  for (const [i, row] of lower.entries()) y.push(((b[i] ?? NaN) - dot(y, row)) / (row[i] ?? NaN));
  return y;
}

/**
 * Solves Lᵀ x = b for a lower triangle L [d, d], an upper triangle once transposed, by substitution from the bottom; `NaN`
 * where b is shorter.
 */
export function solveTransposed(lower: Matrix, b: Vector): number[] {
  const x = [...b];
  for (let i = lower.length - 1; i >= 0; i--) {
    let rest = x[i] ?? NaN;
    for (let k = i + 1; k < lower.length; k++) rest -= at(lower, k, i) * (x[k] ?? NaN);
    x[i] = rest / at(lower, i, i);
  }
  return x;
}

/** Solves Σ x = b with Σ = L Lᵀ, for its factor L [d, d]: two substitutions, and no inverse. `NaN` where b is shorter. */
export function choleskySolve(lower: Matrix, b: Vector): number[] {
  return solveTransposed(lower, solveLower(lower, b));
}

/**
 * log |L Lᵀ| = 2 Σ log Lᵢᵢ from the diagonal of a lower triangle, which is not checked; the determinant itself may
 * overflow.
 */
export function logDetOfFactor(lower: Matrix): number {
  return 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i] ?? NaN), 0);
}
