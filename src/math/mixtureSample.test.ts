import { describe, expect, it } from 'vitest';
import { mixtureSpread } from './mixture.ts';
import { sampleMixture } from './mixtureSample.ts';
import { meanWithError } from './monteCarlo.ts';
import { createRng } from './rng.ts';

const mixture = {
  weights: [0.3, 0, 0.7],
  components: [
    { mean: -2, std: 0.5 },
    { mean: 50, std: 1 },
    { mean: 1, std: 2 },
  ],
};

describe('draws from a mixture', () => {
  it('have its mean, its variance and the weights of its components', () => {
    const draws = sampleMixture(mixture, 40_000, createRng(5));
    const { mean, within, between } = mixtureSpread(mixture);
    const near = (values: readonly number[], truth: number): void => {
      const { mean: found, standardError } = meanWithError(values);
      expect(Math.abs(found - truth)).toBeLessThan(4 * standardError);
    };
    near(
      draws.map(({ x }) => x),
      mean,
    );
    near(
      draws.map(({ x }) => (x - mean) ** 2),
      within + between,
    );
    near(
      draws.map(({ component }) => (component === 0 ? 1 : 0)),
      0.3,
    );
    expect(draws.some(({ component }) => component === 1)).toBe(false);
  });

  it('are the same for the same seed', () => {
    expect(sampleMixture(mixture, 3, createRng(1))).toEqual(sampleMixture(mixture, 3, createRng(1)));
  });

  it('come in whole numbers', () => {
    expect(() => sampleMixture(mixture, 1.5, createRng(1))).toThrow('count must be a whole number, got 1.5');
    expect(() => sampleMixture({ ...mixture, weights: [1, 1, 0] }, 1, createRng(1))).toThrow('sum to 1, got 2');
  });
});
