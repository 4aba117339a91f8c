import { at, dot, times, transpose } from './matrix.ts';
import { describe, expect, it } from 'vitest';
import { leastSquares } from './leastSquares.ts';
import { relativeError } from './relativeError.ts';

const matrix = [
  [1, 0.2],
  [-0.5, 0.8],
  [0.3, -1.1],
];
const y = [0.9, -0.3, 0.7];

describe('a least-squares problem', () => {
  it('leaves a rest that is orthogonal to all columns', () => {
    const { solution, residual } = leastSquares(matrix, y);
    const rest = times(matrix, solution).map((value, i) => (y[i] ?? NaN) - value);
    for (const column of transpose(matrix)) expect(dot(column, rest)).toBeCloseTo(0, 15);
    expect(relativeError(residual, dot(rest, rest))).toBeLessThan(1e-14);
  });

  it('has a triangle whose square is AᵀA', () => {
    const { lower } = leastSquares(matrix, y);
    for (const [i, a] of transpose(matrix).entries())
      for (const [j, b] of transpose(matrix).entries())
        expect(dot(lower[i] ?? [], lower[j] ?? [])).toBeCloseTo(dot(a, b), 14);
    expect(at(lower, 0, 1)).toBe(0);
  });

  it('keeps the digits of nearly equal columns, where AᵀA would be singular', () => {
    const { lower } = leastSquares(
      [
        [1, 1],
        [0, 1e-9],
      ],
      [0, 0],
    );
    expect(relativeError(Math.abs(at(lower, 1, 1)), 1e-9)).toBeLessThan(1e-14);
  });

  it('refuses dependent columns and shapes that do not fit', () => {
    expect(() => leastSquares([[0], [0]], [1, 1])).toThrow('columns must be independent');
    expect(() =>
      leastSquares(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toThrow('columns must be independent, got "column 1"');
    expect(() => leastSquares([], [])).toThrow('leastSquares: the matrix must have a row');
    expect(() => leastSquares([[1]], [NaN])).toThrow('leastSquares: entries must be finite, got NaN');
    expect(() => leastSquares([[1, 2]], [1])).toThrow('k rows or more, got 1');
    expect(() => leastSquares([[1, 2], [1]], [1, 2])).toThrow('leastSquares: rows must have the same length');
  });
});
