import { describe, expect, it } from 'vitest';
import { inferenceGap } from './inferenceGap.ts';
import { linearGaussianElbo, linearGaussianPosterior } from './linearGaussian.ts';
import { squareBestNormal, squareGap } from './squareModel.ts';

describe('the inference gap', () => {
  it('splits as in the lecture for the square model', () => {
    const { best, approximation, amortization } = inferenceGap(squareGap(0.5, 2), { mean: 1.3, std: 0.25 });
    expect(approximation).toBeCloseTo(0.711697, 6);
    expect(amortization).toBeCloseTo(0.090449, 6);
    expect(best.mean).toBeCloseTo(1.330041, 5);
    expect(best.std).toBeCloseTo(0.187964, 5);
  });

  it('finds the best normal from several starts when the encoder sits in the wrong valley', () => {
    const gap = squareGap(0.5, 2);
    const encoder = { mean: 0, std: 0.1 };
    const { approximation } = inferenceGap(gap, encoder, [{ mean: 2, std: 0.5 }]);
    expect(approximation).toBeCloseTo(gap(squareBestNormal(0.5, 2)), 10);
  });

  it('has no approximation gap where the posterior is a normal', () => {
    const model = { w: 1.5, b: 0.2, std: 0.7 };
    const gap = (q: { mean: number; std: number }): number => linearGaussianElbo(model, 1.8, q).gap;
    const encoder = { mean: -1, std: 2 };
    const { approximation, amortization } = inferenceGap(gap, encoder);
    expect(approximation).toBeLessThan(1e-10);
    expect(amortization).toBeCloseTo(gap(encoder), 10);
  });

  it('has no amortization gap at the best normal, and neither part is ever negative', () => {
    for (const x of [-1, 0, 0.5, 2, 5]) {
      const { approximation, amortization } = inferenceGap(squareGap(0.5, x), squareBestNormal(0.5, x));
      expect(amortization).toBeLessThan(1e-9);
      expect(amortization).toBeGreaterThanOrEqual(0);
      expect(approximation).toBeGreaterThan(0);
    }
    const exact = linearGaussianPosterior({ w: 1, b: 0, std: 1 }, 1);
    const { approximation } = inferenceGap((q) => linearGaussianElbo({ w: 1, b: 0, std: 1 }, 1, q).gap, exact);
    expect(approximation).toBe(0);
  });

  it('refuses an encoder whose gap is not finite', () => {
    expect(() => inferenceGap(() => 1, { mean: 0, std: 0 })).toThrow(
      'inferenceGap: std must be positive and finite, got 0',
    );
    expect(() => inferenceGap(() => Infinity, { mean: 0, std: 1 })).toThrow(/finite at the encoder/);
  });
});
