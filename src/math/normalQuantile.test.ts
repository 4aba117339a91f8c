import { describe, expect, it } from 'vitest';
import { cdf } from './normalInterval.ts';
import { quantile, quantileGrid } from './normalQuantile.ts';
import { relativeError } from './relativeError.ts';

const standard = { mean: 0, std: 1 };

describe('a quantile of a normal', () => {
  it('has the digits of the reference in the center, on the shoulder and in the tail', () => {
    // 40-digit references
    for (const [p, u] of [
      [1e-300, -37.0470962993612],
      [1e-30, -11.464024688443615],
      [1e-10, -6.361340902404057],
      [0.001, -3.0902323061678136],
      [0.0749, -1.4402382675279637],
      [0.076, -1.4325027208258116],
      [0.3, -0.5244005127080408],
      [0.51, 0.025068908258711057],
      [0.9, 1.2815515655446006],
      [0.9999, 3.7190164854557084],
    ] as const)
      expect(relativeError(quantile(standard, p), u), `${p}`).toBeLessThan(4e-16);
  });

  it('undoes the distribution function', () => {
    const normal = { mean: -3, std: 0.2 };
    for (const p of [1e-300, 1e-20, 0.01, 0.3, 0.5, 0.92])
      // the function passes on an error of u as a relative error u² ulp, at most 1,400 ulp here
      expect(relativeError(cdf(normal, quantile(normal, p)), p)).toBeLessThan(1e-11);
    expect(quantile(normal, 0.5)).toBe(-3);
    expect(quantile(standard, 0.25)).toBe(-quantile(standard, 0.75));
  });

  it('comes in grids of equal shares', () => {
    const grid = quantileGrid({ mean: 1, std: 2 }, 4);
    expect(grid.map((x) => cdf({ mean: 1, std: 2 }, x)).map((p) => Math.round(p * 1e12) / 1e12)).toEqual([
      0.125, 0.375, 0.625, 0.875,
    ]);
    expect(quantileGrid(standard, 1)).toEqual([0]);
  });

  it('exists strictly between 0 and 1', () => {
    for (const p of [0, 1, -0.1, NaN])
      expect(() => quantile(standard, p)).toThrow(/quantile: p must lie between 0 and 1/);
    expect(() => quantile({ mean: 0, std: 0 }, 0.5)).toThrow(/quantile: std must be positive/);
    expect(() => quantileGrid(standard, 0)).toThrow(/quantileGrid: n must be a positive integer, got 0/);
  });
});
