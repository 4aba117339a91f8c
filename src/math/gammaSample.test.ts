import { describe, expect, it } from 'vitest';
import { sampleGamma } from './gammaSample.ts';
import { meanWithError } from './monteCarlo.ts';
import { createRng } from './rng.ts';

describe('a draw of the gamma law', () => {
  it('has the moments of the law: E G = k, E G² = k (k + 1), E G³ = k (k + 1) (k + 2)', () => {
    for (const shape of [1, 2.5, 60]) {
      const rng = createRng(81, String(shape));
      const draws = Array.from({ length: 100_000 }, () => sampleGamma(shape, rng) / shape);
      let truth = 1;
      for (const power of [1, 2, 3]) {
        truth *= (shape + power - 1) / shape;
        const { mean, standardError } = meanWithError(draws.map((x) => x ** power));
        // four standard errors, at fixed seeds
        expect(Math.abs(mean - truth), `${shape}, ${power}`).toBeLessThan(4 * standardError);
      }
    }
  });

  it('needs a shape of at least 1', () => {
    expect(() => sampleGamma(0.5, createRng(1))).toThrow('sampleGamma: shape must be at least 1 and finite, got 0.5');
  });
});
