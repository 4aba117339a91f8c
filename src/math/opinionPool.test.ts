import { describe, expect, it } from 'vitest';
import { forwardKlSum, linearPool, logPool, momentMatch, reverseKlSum, type Opinions } from './opinionPool.ts';
import { productNormals } from './productNormal.ts';
import { relativeError } from './relativeError.ts';

const opinions: Opinions = {
  weights: [0.5, 0.5],
  experts: [
    { mean: -1, std: 0.7 },
    { mean: 2, std: 1.2 },
  ],
};

describe('opinion pools', () => {
  it('have the values of the reference', () => {
    const pool = logPool(opinions);
    expect(pool.normal.mean).toBeCloseTo(-0.23834196891191714, 14);
    expect(pool.normal.std).toBeCloseTo(0.8550974855796031, 14);
    expect(pool.logZ).toBeCloseTo(-1.2351662135591035, 14);
    const match = momentMatch(opinions);
    expect(match.mean).toBeCloseTo(0.5, 15);
    expect(match.std).toBeCloseTo(1.7930421077041108, 14);
    expect(forwardKlSum(opinions, match)).toBeCloseTo(0.6710903724171803, 14);
  });

  it('have the same log Z by the sum of divergences and by the product of powers', () => {
    const product = productNormals(opinions.experts, opinions.weights);
    expect(logPool(opinions).logZ).toBeCloseTo(product.logZ, 14);
  });

  it('lose no digits where the experts nearly agree', () => {
    const step = 2 ** -30;
    const near: Opinions = {
      weights: [0.5, 0.5],
      experts: [
        { mean: 0, std: 1 },
        { mean: step, std: 1 },
      ],
    };
    // w₁w₂ δ²/2 since the widths are equal; the square of the rounding of the width, 1e-32, is 1e-12 of it
    expect(relativeError(-logPool(near).logZ, (step * step) / 8)).toBeLessThan(1e-12);
    // likewise, up to a relative δ²
    expect(relativeError(forwardKlSum(near, momentMatch(near)), (step * step) / 8)).toBeLessThan(1e-12);
  });

  it('are the expert when all agree, or when one has all the weight', () => {
    const expert = { mean: 0.4, std: 0.9 };
    const agree: Opinions = { weights: [0.3, 0.7], experts: [expert, expert] };
    const alone: Opinions = { weights: [0, 1], experts: [{ mean: 99, std: 1e-9 }, expert] };
    for (const each of [agree, alone]) {
      expect(logPool(each).normal.mean).toBeCloseTo(expert.mean, 15);
      expect(logPool(each).normal.std).toBeCloseTo(expert.std, 15);
      expect(Math.abs(logPool(each).logZ)).toBeLessThan(1e-30);
      expect(momentMatch(each).std).toBeCloseTo(expert.std, 15);
      expect(forwardKlSum(each, momentMatch(each))).toBeLessThan(1e-30);
    }
    expect(linearPool(alone)).toEqual({ weights: [1], components: [expert] });
  });

  it('refuse weights that do not match, are negative or do not sum to 1, and bad experts', () => {
    const [first] = opinions.experts;
    if (first === undefined) throw new Error('there is a first expert');
    expect(() => logPool({ weights: [1], experts: [] })).toThrow('logPool: one weight an expert, got [1,0]');
    expect(() => momentMatch({ ...opinions, weights: [1.5, -0.5] })).toThrow('weights must not be negative, got -0.5');
    expect(() => linearPool({ ...opinions, weights: [1, 1] })).toThrow('linearPool: weights must sum to 1, got 2');
    expect(() => forwardKlSum({ ...opinions, weights: [NaN, 1] }, first)).toThrow('forwardKlSum: weights must not');
    expect(() => reverseKlSum(first, { weights: [1], experts: [{ mean: 0, std: 0 }] })).toThrow('reverseKlSum: std');
    expect(() => reverseKlSum({ mean: 0, std: 0 }, opinions)).toThrow('std must be positive');
  });
});
