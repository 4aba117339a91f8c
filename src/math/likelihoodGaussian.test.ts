import { describe, expect, it } from 'vitest';
import { gaussianLoss, priorWeight } from './likelihoodGaussian.ts';
import { relativeError } from './relativeError.ts';

describe('the loss of a Gaussian decoder', () => {
  it('is negative where the density exceeds 1: 784 pixels with squared error 39.2 at the best std', () => {
    const mean = new Float64Array(784).fill(Math.sqrt(0.05));
    const loss = gaussianLoss(new Float64Array(784), mean, 1);
    expect(loss.squaredError).toBeCloseTo(39.2, 10);
    expect(loss.bestStd).toBeCloseTo(0.22360679774997896, 14);
    expect(loss.nllAtBestStd).toBeCloseTo(-61.879241200701045, 10);
  });

  it('keeps its digits when the std is 1e-6 and when x is met to the last bit', () => {
    // 60-digit reference
    expect(relativeError(gaussianLoss([0.1, 0.9], [0.2, 0.7], 1e-6).nll, 24999999974.20687)).toBeLessThan(1e-15);
    const met = gaussianLoss([0.3, 0.7], [0.30000000000000004, 0.7], 1);
    expect(met.bestStd).toBe(2 ** -54 / Math.SQRT2);
  });

  it('finds a best std whose square underflows', () => {
    expect(relativeError(gaussianLoss([3e-200], [1e-200], 1).bestStd, 2e-200)).toBeLessThan(1e-15);
  });

  it('has no lower end when a reconstruction without error may choose its std', () => {
    const loss = gaussianLoss([0.5, 1], [0.5, 1], 0.1);
    expect([loss.squaredError, loss.bestStd, loss.nllAtBestStd]).toEqual([0, 0, -Infinity]);
    expect(loss.nll).toBe(loss.constant);
  });

  it('refuses lists that do not match, numbers that are not finite and a std that is not positive', () => {
    expect(() => gaussianLoss([1], [1, 2], 1)).toThrow(
      'gaussianLoss: x and mean must have the same length, above 0, got [1,2]',
    );
    expect(() => gaussianLoss([], [], 1)).toThrow(/same length, above 0/);
    expect(() => gaussianLoss([NaN], [1], 1)).toThrow('gaussianLoss: x and mean must be finite, got NaN');
    expect(() => gaussianLoss([1], [1], 0)).toThrow('gaussianLoss: std must be positive and finite, got 0');
  });
});

describe('the exchange rate between error and KL', () => {
  it('is β σ²: a ninth of the std squared makes the reconstruction nine times as heavy', () => {
    expect(priorWeight(1, 0.3) / priorWeight(1, 0.1)).toBeCloseTo(9, 12);
    expect(priorWeight(4, 0.5)).toBe(priorWeight(1, 1));
  });

  it('refuses a negative β and a std that is not positive', () => {
    expect(() => priorWeight(-1, 1)).toThrow('priorWeight: beta must not be negative, got -1');
    expect(() => priorWeight(1, 0)).toThrow('priorWeight: std must be positive and finite, got 0');
  });
});
