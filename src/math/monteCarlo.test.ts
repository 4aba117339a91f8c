import { describe, expect, it } from 'vitest';
import { categoricalEntropy, normalize } from './categorical.ts';
import {
  logMeanWithError,
  meanWithError,
  proportionWithError,
  runningMeans,
  standardErrorOfMean,
  varianceWithError,
} from './monteCarlo.ts';
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

/** How often `estimate` misses `truth` by more than two of its standard errors. */
function missRate(truth: number, trials: number, estimate: () => { mean: number; standardError: number }): number {
  let missed = 0;
  for (let i = 0; i < trials; i++) {
    const { mean, standardError } = estimate();
    if (Math.abs(mean - truth) > 2 * standardError) missed += 1;
  }
  return missed / trials;
}

describe('other Monte Carlo estimates', () => {
  it('give the standard error of a mean from a known spread', () => {
    expect(standardErrorOfMean(3, 9)).toBe(1);
    expect(() => standardErrorOfMean(-1, 9)).toThrow('standardErrorOfMean: std must not be negative, got -1');
    expect(() => standardErrorOfMean(1, 2.5)).toThrow(/n must be a positive integer/);
  });

  it('do not claim to know a share exactly when none or all hit', () => {
    expect(proportionWithError(0, 1000).mean).toBe(0);
    expect(proportionWithError(0, 1000).standardError).toBeGreaterThan(1e-3);
    expect(proportionWithError(7, 10).standardError).toBe(proportionWithError(3, 10).standardError);
    const rng = createRng(72);
    const rate = missRate(0.003, 2000, () => {
      let hits = 0;
      for (let i = 0; i < 1000; i++) if (rng.uniform() < 0.003) hits += 1;
      return proportionWithError(hits, 1000);
    });
    // at most a twentieth and four standard deviations of a share over 2,000 trials
    expect(rate).toBeLessThan(0.07);
    expect(() => proportionWithError(3, 2)).toThrow(/hits must be an integer from 0 to n, got 3/);
    expect(() => proportionWithError(0, 0)).toThrow(/n must be a positive integer, got 0/);
  });

  it('know the error of a variance, also of skewed numbers', () => {
    // one to four: m₄ = 2.5625, s² = 5/3
    expect(varianceWithError([1, 2, 3, 4])).toEqual({
      mean: 5 / 3,
      standardError: Math.sqrt((2.5625 - (5 / 3) ** 2 / 3) / 4),
    });
    const rng = createRng(73);
    const rate = missRate(2, 1000, () => varianceWithError(Array.from({ length: 2000 }, () => rng.normal() ** 2)));
    // squares of normals are so skewed that s² and its error fall together: some more than a twentieth
    expect(rate).toBeLessThan(0.09);
    expect(varianceWithError([5, 5, 5, 5])).toEqual({ mean: 0, standardError: 0 });
    expect(() => varianceWithError([1, 2, 3])).toThrow(/four samples or more, got 3/);
  });

  it('take the log of a mean whose terms underflow, with the relative error of the mean', () => {
    const weights = [1, 2, 3, 4];
    const { mean, standardError } = meanWithError(weights);
    const far = logMeanWithError(weights.map((weight) => Math.log(weight) - 2000));
    expect(far.mean + 2000).toBeCloseTo(Math.log(mean), 12);
    expect(far.standardError).toBeCloseTo(standardError / mean, 12);
    expect(logMeanWithError([0, -Infinity])).toEqual({ mean: -Math.LN2, standardError: 1 });
    expect(() => logMeanWithError([-Infinity, -Infinity])).toThrow(/one weight must be above zero/);
    expect(() => logMeanWithError([0, NaN])).toThrow(/must be below infinity, got NaN/);
    expect(() => logMeanWithError([0])).toThrow(/two weights or more, got 1/);
  });

  it('follow the mean as numbers come in', () => {
    expect([...runningMeans([2, 4, 9])]).toEqual([2, 3, 5]);
    expect(runningMeans([])).toHaveLength(0);
  });
});

describe('a categorical', () => {
  it('is sizes divided by their sum, with an entropy of log n when all are equal', () => {
    expect(normalize([1, 3])).toEqual([0.25, 0.75]);
    expect(categoricalEntropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15);
    expect(categoricalEntropy([0, 1])).toBe(0);
    expect(() => normalize([0, 0])).toThrow(/one size must be above zero/);
    expect(() => normalize([1, -1])).toThrow(/must be finite and not negative, got -1/);
    expect(() => categoricalEntropy([-0.5, 1.5])).toThrow(/must not be negative/);
  });
});
