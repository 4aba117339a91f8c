import { describe, expect, it } from 'vitest';
import { quadraticGradientOfMean, quadraticGradientOfStd } from './gradientsQuadratic.ts';

describe('gradients of a squared distance', () => {
  it('scatter 21.75 times as much by the score function, at mean 1 and std ½', () => {
    const { reparameterizedVariance, scoreVariance } = quadraticGradientOfMean({ mean: 1, std: 0.5 });
    expect([reparameterizedVariance, scoreVariance]).toEqual([1, 21.75]);
  });

  it('scatter more by the score function and less by the path when the std is halved', () => {
    const { reparameterizedVariance, scoreVariance } = quadraticGradientOfMean({ mean: 1, std: 0.25 });
    expect([reparameterizedVariance, scoreVariance]).toEqual([0.25, 30.9375]);
  });

  it.each([
    [1, 21.75],
    [2, 50],
    [10, 726],
    [100, 63_456],
  ])('in %i dimensions have the score variance %f and still the path variance 1', (d, variance) => {
    const { reparameterizedVariance, scoreVariance } = quadraticGradientOfMean({ mean: 1, std: 0.5 }, 0, d);
    expect(scoreVariance).toBe(variance);
    expect(reparameterizedVariance).toBe(1);
  });

  it('keep every digit for a std of 1e-6 a million away from the target', () => {
    const { scoreVariance, scoreVarianceWithBaseline } = quadraticGradientOfMean({ mean: 2e6, std: 1e-6 }, 1e6);
    expect(scoreVariance / 1e36).toBeCloseTo(1, 14);
    expect(scoreVarianceWithBaseline).toBeCloseTo(8e12, 3);
  });

  it('refuse what is no normal, target or dimension', () => {
    expect(() => quadraticGradientOfMean({ mean: 0, std: -1 })).toThrow(/^quadraticGradientOfMean: std must be/);
    expect(() => quadraticGradientOfMean({ mean: 0, std: 1 }, Infinity)).toThrow(
      /^quadraticGradientOfMean: target must/,
    );
    expect(() => quadraticGradientOfMean({ mean: 0, std: 1 }, 0, 1.5)).toThrow(
      'quadraticGradientOfMean: dimension must be a positive integer, got 1.5',
    );
    expect(() => quadraticGradientOfStd({ mean: 0, std: 0 })).toThrow(/^quadraticGradientOfStd: std must be/);
    expect(() => quadraticGradientOfStd({ mean: 0, std: 1 }, NaN)).toThrow(/^quadraticGradientOfStd: target must/);
  });
});
