import { describe, expect, it } from 'vitest';
import {
  cholesky,
  dot,
  logDetOfFactor,
  solveLower,
  symmetricEigenvalues,
  times,
  transpose,
  type Matrix,
} from './linalg.ts';
import { createRng } from './rng.ts';

/** A random positive definite matrix A Aᵀ + I/10. */
function randomCovariance(d: number, seed: number): Matrix {
  const rng = createRng(seed);
  const a = Array.from({ length: d }, () => Array.from({ length: d }, rng.normal));
  return a.map((row, i) => a.map((other, j) => dot(row, other) + (i === j ? 0.1 : 0)));
}

const product = (a: Matrix, b: Matrix): number[][] => transpose(transpose(b).map((column) => times(a, column)));
const largest = (a: Matrix): number => Math.max(...a.flat().map(Math.abs));

describe('linear algebra', () => {
  it('factors a covariance into a triangle and its transpose', () => {
    for (const d of [1, 2, 5, 8]) {
      const matrix = randomCovariance(d, d);
      const lower = cholesky(matrix);
      const back = product(lower, transpose(lower));
      const error = back.map((row, i) => row.map((value, j) => value - (matrix[i]?.[j] ?? NaN)));
      // a few roundings per entry
      expect(largest(error)).toBeLessThan(1e-14 * d * largest(matrix));
      expect(lower.every((row, i) => row.every((value, j) => j <= i || value === 0))).toBe(true);
    }
  });

  it('solves by substitution', () => {
    const lower = cholesky(randomCovariance(5, 9));
    const x = [1, -2, 3, 0.5, -0.25];
    solveLower(lower, times(lower, x)).forEach((value, i) => expect(value).toBeCloseTo(x[i] ?? NaN, 10));
  });

  it('finds eigenvalues whose sum is the trace and whose product is the determinant', () => {
    for (const d of [2, 3, 6]) {
      const matrix = randomCovariance(d, 20 + d);
      const values = symmetricEigenvalues(matrix);
      const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 11);
      expect(values.reduce((sum, value) => sum + Math.log(value), 0)).toBeCloseTo(logDetOfFactor(cholesky(matrix)), 9);
    }
    expect(
      symmetricEigenvalues([
        [2, 1],
        [1, 2],
      ]).map((value) => Number(value.toFixed(12))),
    ).toEqual([1, 3]);
    expect(
      symmetricEigenvalues([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([0, 0]);
  });

  it('refuses what is not symmetric or not positive definite, with the reason', () => {
    expect(() =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow('cholesky: the matrix must be positive definite, got [[1,2],[2,1]]');
    expect(() =>
      cholesky([
        [1, 0.5],
        [0, 1],
      ]),
    ).toThrow(/must be symmetric/);
    expect(() =>
      cholesky([
        [1, 0],
        [0, -1],
      ]),
    ).toThrow(/positive definite/);
  });
});
