import { describe, expect, it } from 'vitest';
import { jensenShannon } from './jensenShannon.ts';
import { klCategorical } from './kl.ts';
import { relativeError } from './relativeError.ts';

const q = [0.36, 0.48, 0.16];
const p = [0.25, 0.25, 0.5];

describe('the Jensen–Shannon divergence', () => {
  it('is the mean divergence from the middle of both', () => {
    const middle = q.map((a, i) => (a + (p[i] ?? NaN)) / 2);
    const mean = (klCategorical(q, middle) + klCategorical(p, middle)) / 2;
    expect(relativeError(jensenShannon(q, p), mean)).toBeLessThan(1e-14);
  });

  it('is log 2 where nothing is shared, 0 at equality, and never infinite', () => {
    expect(jensenShannon([1, 0], [0, 1])).toBeCloseTo(Math.LN2, 15);
    expect(jensenShannon(q, q)).toBe(0);
    expect(jensenShannon([0.5, 0, 0.5], [0.5, 0, 0.5])).toBe(0);
  });

  it('keeps its digits for nearly equal distributions', () => {
    const d = 2 ** -30;
    // Σ (q − p)² / 8p + O(d⁴)
    expect(relativeError(jensenShannon([0.5 + d, 0.5 - d], [0.5, 0.5]), (d * d) / 2)).toBeLessThan(1e-8);
  });

  it('refuses what is not a pair of distributions', () => {
    expect(() => jensenShannon(q, [1])).toThrow(/same length, got \[3,1\]/);
    expect(() => jensenShannon(q, [1, 1, 1])).toThrow(/sum to 1, got 3/);
  });
});
