import { requireThat } from './requireThat.ts';

/** A vector. */
export type Vector = readonly number[];

/** A matrix by rows. */
export type Matrix = readonly Vector[];

/** Entry (i, j); `NaN` outside the matrix. */
export function at(matrix: Matrix, i: number, j: number): number {
  return matrix[i]?.[j] ?? NaN;
}

/** Σ aᵢ bᵢ. */
export function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0);
}

/** Matrix [n, k] times vector [k] → [n]. */
export function times(matrix: Matrix, vector: Vector): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** The columns as rows, [n, k] → [k, n]. */
export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? NaN));
}

/**
 * The lower triangle L with L Lᵀ = `matrix`. Throws `RangeError` unless the matrix is symmetric (to 1e-12 of its largest
 * entry) and positive definite.
 */
export function cholesky(matrix: Matrix): number[][] {
  const n = matrix.length;
  const largest = Math.max(...matrix.flat().map(Math.abs));
  const lower: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const symmetric = Math.abs(at(matrix, i, j) - at(matrix, j, i)) <= 1e-12 * largest;
      requireThat(symmetric, 'cholesky: the matrix must be symmetric', matrix);
      let rest = at(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= (row[k] ?? NaN) * (i === j ? (row[k] ?? NaN) : at(lower, j, k));
      if (i === j) requireThat(rest > 0, 'cholesky: the matrix must be positive definite', matrix);
      row.push(i === j ? Math.sqrt(rest) : rest / at(lower, j, j));
    }
    lower.push([...row, ...Array<number>(n - i - 1).fill(0)]);
  }
  return lower;
}

/** Solves L y = b for a lower triangle L by substitution. */
export function solveLower(lower: Matrix, b: Vector): number[] {
  const y: number[] = [];
  for (const [i, row] of lower.entries()) y.push(((b[i] ?? NaN) - dot(y, row)) / (row[i] ?? NaN));
  return y;
}

/** log |L Lᵀ| from the diagonal of a lower triangle. */
export function logDetOfFactor(lower: Matrix): number {
  return 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i] ?? NaN), 0);
}

/** Eigenvalues of a symmetric matrix, rising, by Jacobi rotations (Golub and Van Loan, section 8.5). */
export function symmetricEigenvalues(matrix: Matrix): number[] {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  const set = (i: number, j: number, value: number): void => {
    const row = a[i];
    if (row !== undefined) row[j] = value;
  };
  for (let sweep = 0; sweep < 50; sweep++) {
    let moved = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = at(a, p, q);
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(at(a, p, p) * at(a, q, q)))) continue;
        moved = true;
        const ratio = (at(a, q, q) - at(a, p, p)) / (2 * off);
        const t = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
        const c = 1 / Math.hypot(1, t);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [kp, kq] = [at(a, k, p), at(a, k, q)];
          set(k, p, c * kp - s * kq);
          set(k, q, s * kp + c * kq);
        }
        for (let k = 0; k < n; k++) {
          const [pk, qk] = [at(a, p, k), at(a, q, k)];
          set(p, k, c * pk - s * qk);
          set(q, k, s * pk + c * qk);
        }
        set(p, q, 0);
        set(q, p, 0);
      }
    }
    if (!moved) break;
  }
  return a.map((row, i) => row[i] ?? NaN).toSorted((x, y) => x - y);
}
