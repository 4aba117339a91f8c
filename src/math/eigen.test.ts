import { describe, expect, it } from 'vitest';
import { cholesky, logDetOfFactor } from './cholesky.ts';
import { symmetricEigen, symmetricEigenvalues, symmetricRoot } from './eigen.ts';
import { at, dot, gram, product, times, transpose, type Matrix } from './matrix.ts';
import { createRng } from './rng.ts';

function randomSymmetric(d: number, seed: number): number[][] {
  const rng = createRng(seed);
  const a = Array.from({ length: d }, () => Array.from({ length: d }, rng.normal));
  return a.map((row, i) => row.map((value, j) => value + at(a, j, i)));
}

const difference = (a: Matrix, b: Matrix): number =>
  Math.max(...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - at(b, i, j)))));

describe('the eigenpairs of a symmetric matrix', () => {
  it('are turned into their own multiples by the matrix, and are orthonormal', () => {
    for (const d of [1, 2, 3, 6, 12]) {
      const matrix = randomSymmetric(d, d);
      const { values, vectors } = symmetricEigen(matrix);
      for (const [k, vector] of vectors.entries()) {
        const image = times(matrix, vector);
        vector.forEach((x, i) => expect(image[i]).toBeCloseTo((values[k] ?? NaN) * x, 12));
      }
      const identity = gram(vectors);
      // a few roundings per rotation
      expect(
        difference(
          identity,
          identity.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))),
        ),
      ).toBeLessThan(1e-13);
      expect(values).toEqual(values.toSorted((x, y) => x - y));
    }
  });

  it('have the trace as the sum of eigenvalues and the determinant as their product', () => {
    for (const d of [2, 3, 6]) {
      const matrix = gram(randomSymmetric(d, 20 + d));
      const values = symmetricEigenvalues(matrix);
      const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 11);
      expect(values.reduce((sum, value) => sum + Math.log(value), 0)).toBeCloseTo(logDetOfFactor(cholesky(matrix)), 9);
    }
  });

  it('are the axes of an ellipse, the largest entry of each positive', () => {
    const { values, vectors } = symmetricEigen([
      [2, -1],
      [-1, 2],
    ]);
    values.forEach((value, i) => expect(value).toBeCloseTo([1, 3][i] ?? NaN, 14));
    const half = Math.SQRT1_2;
    vectors.flat().forEach((x, i) => expect(Math.abs(x)).toBeCloseTo([half, half, half, half][i] ?? NaN, 14));
    for (const vector of vectors) expect(Math.max(...vector)).toBeCloseTo(half, 14);
    expect(
      symmetricEigenvalues([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([0, 0]);
  });

  it('keep the digits of a small eigenvalue in units far apart', () => {
    const { values } = symmetricEigen([
      [1e16, 5e7],
      [5e7, 1],
    ]);
    // the determinant is 1e16 − 25e14, so the small eigenvalue is 0.75 to 1e-16
    expect(values[0]).toBeCloseTo(0.75, 14);
  });

  it('refuse a matrix that is not symmetric or not finite', () => {
    expect(() =>
      symmetricEigen([
        [1, 2],
        [0, 1],
      ]),
    ).toThrow('symmetricEigen: the matrix must be symmetric, got [[1,2],[0,1]]');
    expect(() => symmetricEigen([[NaN]])).toThrow(/must be finite/);
  });
});

describe('the symmetric root', () => {
  it('is symmetric, and its square is the matrix', () => {
    for (const d of [1, 2, 4, 8]) {
      const cov = gram(randomSymmetric(d, 40 + d));
      const root = symmetricRoot(cov);
      expect(difference(root, transpose(root))).toBe(0);
      // entries are sums of up to 64 terms of size 30
      expect(difference(product(root, root), cov)).toBeLessThan(1e-11);
    }
  });

  it('of a diagonal matrix is the root of each entry, and exists where an axis has no width', () => {
    expect(
      symmetricRoot([
        [4, 0],
        [0, 0],
      ]),
    ).toEqual([
      [2, 0],
      [0, 0],
    ]);
    expect(dot(symmetricRoot([[9]])[0] ?? [], [1])).toBe(3);
  });

  it('refuses a negative eigenvalue', () => {
    expect(() =>
      symmetricRoot([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(/symmetricRoot: eigenvalues must not be negative, got -(1|0.99999)/);
  });
});
