import { describe, expect, it } from 'vitest';
import { cholesky, choleskySolve, logDetOfFactor, solveLower, solveTransposed } from './cholesky.ts';
import { at, dot, gram, times, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';

/** A random positive definite matrix A Aᵀ + I/10. */
function randomCovariance(d: number, seed: number): Matrix {
  const rng = createRng(seed);
  const a = Array.from({ length: d }, () => Array.from({ length: d }, rng.normal));
  return gram(a).map((row, i) => row.map((value, j) => value + (i === j ? 0.1 : 0)));
}

const largest = (a: Matrix): number => Math.max(...a.flat().map(Math.abs));

describe('the Cholesky factor', () => {
  it('is a lower triangle that gives the covariance back', () => {
    for (const d of [1, 2, 5, 8, 20]) {
      const matrix = randomCovariance(d, d);
      const lower = cholesky(matrix);
      const back = gram(lower);
      const error = back.map((row, i) => row.map((value, j) => value - at(matrix, i, j)));
      // a few roundings per entry
      expect(largest(error)).toBeLessThan(1e-14 * d * largest(matrix));
      expect(lower.every((row, i) => row.every((value, j) => j <= i || value === 0))).toBe(true);
    }
  });

  it('solves by substitution, from the top, from the bottom, and both', () => {
    const matrix = randomCovariance(5, 9);
    const lower = cholesky(matrix);
    const x = [1, -2, 3, 0.5, -0.25];
    const expectX = (solution: readonly number[]): void =>
      solution.forEach((value, i) => expect(value).toBeCloseTo(x[i] ?? NaN, 10));
    expectX(solveLower(lower, times(lower, x)));
    expectX(solveTransposed(lower, times(transpose(lower), x)));
    expectX(choleskySolve(lower, times(matrix, x)));
  });

  it('knows the log determinant where the determinant itself underflows', () => {
    const matrix = Array.from({ length: 40 }, (_, i) => Array.from({ length: 40 }, (__, j) => (i === j ? 1e-20 : 0)));
    expect(logDetOfFactor(cholesky(matrix))).toBeCloseTo(-800 * Math.LN10, 9);
  });

  it('does not mind coordinates in units far apart', () => {
    const matrix = [
      [1e-16, 0.5],
      [0.5, 1e16],
    ];
    const lower = cholesky(matrix);
    expect(dot(lower[1] ?? [], lower[1] ?? [])).toBeCloseTo(1e16, -2);
  });

  it('refuses what is not a covariance, with the reason', () => {
    const refuse = (matrix: Matrix, message: string | RegExp): void => expect(() => cholesky(matrix)).toThrow(message);
    refuse(
      [
        [1, 2],
        [2, 1],
      ],
      'cholesky: the matrix must be positive definite, got [[1,2],[2,1]]',
    );
    refuse(
      [
        [1, 0.5],
        [0, 1],
      ],
      /must be symmetric/,
    );
    refuse(
      [
        [1, 0],
        [0, -1],
      ],
      /positive definite/,
    );
    refuse([[0]], /positive definite/);
    refuse([[NaN]], 'cholesky: entries must be finite, got NaN');
    refuse([], /must have a row/);
    refuse([[1, 0]], /must be square/);
  });

  it('refuses a line in space, whose second pivot is rounding', () => {
    const rng = createRng(4);
    for (let i = 0; i < 500; i++) {
      const flat = Array.from({ length: 2 + (i % 4) }, () => [rng.normal()]);
      expect(() => cholesky(gram(flat))).toThrow(/positive definite/);
    }
  });
});
