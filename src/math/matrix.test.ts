import { describe, expect, it } from 'vitest';
import { at, checkMatrix, checkSymmetric, checkVector, dot, gram, product, times, transpose } from './matrix.ts';

const a = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('a matrix by rows', () => {
  it('multiplies vectors and matrices', () => {
    expect(times(a, [1, 0, -1])).toEqual([-2, -2]);
    expect(product(a, transpose(a))).toEqual([
      [14, 32],
      [32, 77],
    ]);
    expect(transpose(transpose(a))).toEqual(a);
  });

  it('has no entry outside, and no product with a shorter vector', () => {
    expect(at(a, 2, 0)).toBeNaN();
    expect(at(a, 0, 3)).toBeNaN();
    expect(dot([1, 2], [1])).toBeNaN();
  });

  it('times its own transpose is symmetric to the last bit', () => {
    const b = [
      [0.1, 0.7, 1e8],
      [1e-8, 1 / 3, Math.PI],
      [-0.2, 0.3, 0.4],
    ];
    expect(gram(b)).toEqual(transpose(gram(b)));
    expect(gram(a)).toEqual(product(a, transpose(a)));
  });
});

describe('the checks of shape', () => {
  it('refuse a vector that is empty or not finite', () => {
    expect(() => checkVector('f', [])).toThrow('f: there must be an entry, got []');
    expect(() => checkVector('f', [1, NaN])).toThrow('f: entries must be finite, got NaN');
    expect(() => checkVector('f', [-Infinity])).toThrow('f: entries must be finite, got -Infinity');
  });

  it('refuse a matrix that is empty, ragged or not finite', () => {
    expect(() => checkMatrix('f', [])).toThrow('f: the matrix must have a row, got []');
    expect(() => checkMatrix('f', [[]])).toThrow('f: there must be an entry, got []');
    expect(() => checkMatrix('f', [[1, 2], [3]])).toThrow('f: rows must have the same length, got [[1,2],[3]]');
    expect(() => checkMatrix('f', [[1, Infinity]])).toThrow('f: entries must be finite, got Infinity');
    expect(() => checkMatrix('f', a)).not.toThrow();
  });

  it('refuse a matrix that is not square or not symmetric, but for rounding', () => {
    expect(() => checkSymmetric('f', a)).toThrow(/f: the matrix must be square, got/);
    const nearly = (off: number) => [
      [1, 0.5],
      [off, 1],
    ];
    expect(() => checkSymmetric('f', nearly(0.6))).toThrow(/f: the matrix must be symmetric, got/);
    expect(() => checkSymmetric('f', nearly(0.5 + 1e-15))).not.toThrow();
  });
});
