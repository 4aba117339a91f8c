import { describe, expect, it } from 'vitest';
import { klCategorical } from './kl.ts';
import { totalVariation } from './totalVariation.ts';

const q = [0.36, 0.48, 0.16];
const p = [0.25, 0.25, 0.5];

describe('the total variation distance', () => {
  it('is the largest difference in the probability of an event', () => {
    let most = 0;
    for (let event = 0; event < 8; event++) {
      const difference = q.reduce((sum, a, i) => sum + ((event >> i) % 2) * (a - (p[i] ?? NaN)), 0);
      most = Math.max(most, Math.abs(difference));
    }
    expect(totalVariation(q, p)).toBeCloseTo(most, 15);
  });

  it('is 1 where nothing is shared, and bounded by Pinsker’s inequality', () => {
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
    expect(totalVariation(q, p)).toBeLessThan(Math.sqrt(klCategorical(q, p) / 2));
  });

  it('refuses what is not a pair of distributions', () => {
    expect(() => totalVariation(q, [1])).toThrow(/same length, got \[3,1\]/);
    expect(() => totalVariation(q, [0.5, 0.5, NaN])).toThrow(/must not be negative, got NaN/);
  });
});
