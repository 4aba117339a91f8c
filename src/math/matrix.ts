import { requireThat } from './requireThat.ts';

/** A vector. */
export type Vector = readonly number[];

/** A matrix by rows. */
export type Matrix = readonly Vector[];

/** Entry (i, j); `NaN` outside the matrix. */
export function at(matrix: Matrix, i: number, j: number): number {
  return matrix[i]?.[j] ?? NaN;
}

/** Σ aᵢ bᵢ over the entries of `a`; `NaN` where `b` is shorter. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? NaN) * (b[i] ?? NaN);
  return sum;
}

/** Matrix [n, k] times vector [k] → [n]; `NaN` where the vector is shorter than a row. */
export function times(matrix: Matrix, vector: Vector): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** The columns as rows, [n, k] → [k, n]; `NaN` where a row is shorter than the first. */
export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? NaN));
}

/** Matrix [n, k] times matrix [k, m] → [n, m]; `NaN` where `b` has fewer than k rows. */
export function product(a: Matrix, b: Matrix): number[][] {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** B Bᵀ for B [n, k] → [n, n], symmetric to the last bit. Does not check that rows have one length. */
export function gram(b: Matrix): number[][] {
  const upper = b.map((row, i) => b.map((other, j) => (j < i ? 0 : dot(row, other))));
  return upper.map((row, i) => row.map((value, j) => (j < i ? at(upper, j, i) : value)));
}

/** Throws `RangeError` in the name of `caller` unless every entry of a list that is not empty is finite. */
export function checkVector(caller: string, vector: Vector): void {
  requireThat(vector.length > 0, `${caller}: there must be an entry`, vector);
  const bad = vector.find((value) => !Number.isFinite(value));
  requireThat(bad === undefined, `${caller}: entries must be finite`, bad);
}

/** Throws `RangeError` in the name of `caller` unless the matrix has rows of one length, not empty, with finite entries. */
export function checkMatrix(caller: string, matrix: Matrix): void {
  requireThat(matrix.length > 0, `${caller}: the matrix must have a row`, matrix);
  const width = matrix[0]?.length;
  for (const row of matrix) {
    requireThat(row.length === width, `${caller}: rows must have the same length`, matrix);
    checkVector(caller, row);
  }
}

/**
 * Throws `RangeError` in the name of `caller` unless the matrix is square with finite entries, and symmetric to 1e-12 of
 * its largest entry.
 */
export function checkSymmetric(caller: string, matrix: Matrix): void {
  checkMatrix(caller, matrix);
  requireThat(matrix.length === matrix[0]?.length, `${caller}: the matrix must be square`, matrix);
  let largest = 0;
  for (const row of matrix) for (const value of row) largest = Math.max(largest, Math.abs(value));
  for (let i = 0; i < matrix.length; i++)
    for (let j = 0; j < i; j++)
      requireThat(
        Math.abs(at(matrix, i, j) - at(matrix, j, i)) <= 1e-12 * largest,
        `${caller}: the matrix must be symmetric`,
        matrix,
      );
}
