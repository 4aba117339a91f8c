import { describe, expect, it } from 'vitest';
import { transpose } from './matrix.ts';
import { mvnAffine } from './mvnAffine.ts';

const normal = {
  mean: [0.5, -1],
  cov: [
    [1, 0.4],
    [0.4, 0.7],
  ],
};

describe('an affine map of a normal', () => {
  it('is the normal of the textbook, one entry at a time', () => {
    const { mean, cov } = mvnAffine(normal, [[2, -1]], [3]);
    expect(mean).toEqual([5]);
    // 4 · 1 − 2 · 2 · 0.4 + 0.7
    expect(cov[0]?.[0]).toBeCloseTo(3.1, 14);
  });

  it('may lead to more dimensions, where the covariance is singular and still symmetric', () => {
    const { cov } = mvnAffine(
      normal,
      [
        [0.1, 0.2],
        [0.7, -1 / 3],
        [1e8, 1e-8],
      ],
      [0, 0, 0],
    );
    expect(cov).toEqual(transpose(cov));
  });

  it('refuses shapes that do not fit', () => {
    expect(() => mvnAffine(normal, [[1]], [0])).toThrow(/A must have a column for each coordinate, got \[\[1\]\]/);
    expect(() => mvnAffine(normal, [[1, 1]], [0, 0])).toThrow(/b must have an entry for each row of A, got \[0,0\]/);
    expect(() => mvnAffine(normal, [[1, 1], [1]], [0, 0])).toThrow(/rows must have the same length/);
    expect(() => mvnAffine(normal, [[1, NaN]], [0])).toThrow(/entries must be finite, got NaN/);
    expect(() => mvnAffine({ mean: [0], cov: normal.cov }, [[1]], [0])).toThrow(/the size of the mean, got/);
  });
});
