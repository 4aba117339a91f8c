import { at, checkSymmetric, dot, transpose, type Matrix, type Vector } from './matrix.ts';
import { requireThat } from './requireThat.ts';

/** The eigenpairs of a symmetric matrix: eigenvalues, rising, and unit eigenvectors in the same order, each a row. */
export interface Eigen {
  readonly values: Vector;
  readonly vectors: Matrix;
}

/** Turns columns p and q of a matrix in place: (p, q) ← (c p − s q, s p + c q). */
function turnColumns(matrix: readonly number[][], p: number, q: number, c: number, s: number): void {
  for (const row of matrix) {
    const [x, y] = [row[p] ?? NaN, row[q] ?? NaN];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
}

/** Turns rows p and q likewise. */
function turnRows(matrix: readonly number[][], p: number, q: number, c: number, s: number): void {
  const [a, b] = [matrix[p] ?? [], matrix[q] ?? []];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k] ?? NaN, b[k] ?? NaN];
    a[k] = c * x - s * y;
    b[k] = s * x + c * y;
  }
}

/** The unit vector or its opposite: the one whose largest entry is positive. */
function upright(vector: Vector): number[] {
  const largest = vector.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
  return vector.map((x) => (largest < 0 ? -x : x));
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix [d, d] by Jacobi rotations (Golub and Van Loan, section 8.5), which
 * keep the digits of small eigenvalues of a positive definite matrix. The largest entry of each vector is positive.
 * Throws `RangeError` in the name of `caller` unless the matrix is square, finite and symmetric.
 */
export function symmetricEigen(matrix: Matrix, caller = 'symmetricEigen'): Eigen {
  checkSymmetric(caller, matrix);
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  const vectors = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0, moved = true; moved && sweep < 50; sweep++) {
    moved = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = at(a, p, q);
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(at(a, p, p))) * Math.sqrt(Math.abs(at(a, q, q)))) continue;
        moved = true;
        const ratio = (at(a, q, q) - at(a, p, p)) / (2 * off);
        const t = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
        const c = 1 / Math.hypot(1, t);
        turnColumns(a, p, q, c, t * c);
        turnRows(a, p, q, c, t * c);
        (a[p] ?? [])[q] = 0;
        (a[q] ?? [])[p] = 0;
        turnRows(vectors, p, q, c, t * c);
      }
    }
  }
  const order = a.map((row, i) => ({ value: row[i] ?? NaN, vector: vectors[i] ?? [] }));
  order.sort((x, y) => x.value - y.value);
  return { values: order.map(({ value }) => value), vectors: order.map(({ vector }) => upright(vector)) };
}

/** Eigenvalues of a symmetric matrix [d, d], rising. Throws `RangeError` unless the matrix is square, finite and symmetric. */
export function symmetricEigenvalues(matrix: Matrix): Vector {
  return symmetricEigen(matrix, 'symmetricEigenvalues').values;
}

/**
 * The symmetric square root U Λ^½ Uᵀ of Σ = U Λ Uᵀ [d, d]: the one root that is itself symmetric and not negative.
 * Throws `RangeError` unless the matrix is square, finite and symmetric, with no eigenvalue below −1e-12 of the largest.
 */
export function symmetricRoot(matrix: Matrix): number[][] {
  const { values, vectors } = symmetricEigen(matrix, 'symmetricRoot');
  const least = values[0] ?? NaN;
  requireThat(least >= -1e-12 * (values.at(-1) ?? NaN), 'symmetricRoot: eigenvalues must not be negative', least);
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)));
  const columns = transpose(vectors);
  const stretched = columns.map((u) => u.map((x, k) => x * (roots[k] ?? NaN)));
  // One triangle, mirrored, so that rounding leaves the root symmetric.
  return columns.map((_, i) =>
    columns.map((__, j) => dot(stretched[Math.max(i, j)] ?? [], columns[Math.min(i, j)] ?? [])),
  );
}
