import { describe, expect, it } from 'vitest';
import { categoricalEntropy, checkProbabilities, normalize } from './categorical.ts';

describe('a distribution over outcomes', () => {
  it('comes from sizes by dividing by their sum', () => {
    expect(normalize([1, 3, 0])).toEqual([0.25, 0.75, 0]);
    expect(() => normalize([0, 0])).toThrow(/one size must be above zero/);
    expect(() => normalize([1, NaN])).toThrow(/not negative/);
    expect(() => normalize([1e308, 1e308])).toThrow('normalize: the sum must be finite');
    expect(() => normalize([1, -1])).toThrow(/finite and not negative, got -1/);
  });

  it('has the most entropy where all outcomes are equally likely, and none where one is certain', () => {
    expect(categoricalEntropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15);
    expect(categoricalEntropy([0, 1])).toBe(0);
    expect(categoricalEntropy([0.3, 0.7])).toBeLessThan(Math.LN2);
  });

  it('is refused when it is none', () => {
    expect(() => checkProbabilities('f', [])).toThrow('f: there must be an outcome, got []');
    expect(() => checkProbabilities('f', [0.5, 0.6])).toThrow('f: probabilities must sum to 1, got 1.1');
    expect(() => checkProbabilities('f', [1.5, -0.5])).toThrow('f: probabilities must not be negative, got -0.5');
    expect(() => categoricalEntropy([NaN])).toThrow(/must not be negative, got NaN/);
  });
});
