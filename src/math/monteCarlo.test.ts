import { describe, expect, it } from 'vitest';
import { categoricalEntropy, normalize } from './categorical.ts';
import { meanWithError } from './monteCarlo.ts';
import { createRng } from './rng.ts';

describe('a Monte Carlo mean', () => {
  it('carries the standard error of its samples, also far from zero', () => {
    // one to four has variance 5/3
    expect(meanWithError([1, 2, 3, 4])).toEqual({ mean: 2.5, standardError: Math.sqrt(5 / 3 / 4) });
    const far = meanWithError([1, 2, 3, 4].map((x) => x + 1e8));
    expect(far.standardError).toBeCloseTo(Math.sqrt(5 / 3 / 4), 7);
  });

  it('covers the truth within two standard errors 95 times in a hundred', () => {
    const rng = createRng(71);
    let covered = 0;
    for (let i = 0; i < 2000; i++) {
      const { mean, standardError } = meanWithError(Array.from({ length: 200 }, rng.normal));
      if (Math.abs(mean) < 2 * standardError) covered += 1;
    }
    // 95.4 % of normals; four standard deviations of a share over 2,000 trials are 1.9 %
    expect(Math.abs(covered / 2000 - 0.954)).toBeLessThan(0.019);
  });

  it('needs two samples', () => {
    expect(() => meanWithError([1])).toThrow(/two samples or more, got 1/);
  });
});

describe('a categorical', () => {
  it('is sizes divided by their sum, with an entropy of log n when all are equal', () => {
    expect(normalize([1, 3])).toEqual([0.25, 0.75]);
    expect(categoricalEntropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15);
    expect(categoricalEntropy([0, 1])).toBe(0);
    expect(() => normalize([0, 0])).toThrow(/one size must be above zero/);
    expect(() => normalize([1, -1])).toThrow(/must not be negative, got -1/);
    expect(() => categoricalEntropy([-0.5, 1.5])).toThrow(/must not be negative/);
  });
});
