import { describe, expect, it } from 'vitest';
import { cosineGradientOfMean, cosineGradientOfStd } from './gradientsCosine.ts';
import { relativeError } from './relativeError.ts';

describe('gradients of a cosine', () => {
  it('scatter 200 by the path and 2 by the score function at ω = 20, mean 1 and std ½', () => {
    const { reparameterizedVariance, scoreVariance } = cosineGradientOfMean({ mean: 1, std: 0.5 }, 20);
    expect(reparameterizedVariance).toBeCloseTo(200, 12);
    expect(scoreVariance).toBeCloseTo(2, 12);
  });

  it('become those of the parabola 1 − ω²z²/2 when the wave is long', () => {
    // of −ω²/2 · z² at mean 0: path ω⁴ σ², score with baseline ω⁴ · 6σ²/4
    const [std, frequency] = [0.7, 1e-4];
    const mean = cosineGradientOfMean({ mean: 0, std }, frequency);
    const fourth = frequency ** 4;
    // the next term of the cosine is ω²σ² smaller
    expect(relativeError(mean.reparameterizedVariance, fourth * std ** 2)).toBeLessThan(1e-7);
    expect(relativeError(mean.scoreVarianceWithBaseline, 1.5 * fourth * std ** 2)).toBeLessThan(1e-7);
    const spread = cosineGradientOfStd({ mean: 0, std }, frequency);
    expect(relativeError(spread.reparameterizedVariance, 2 * fourth * std ** 2)).toBeLessThan(1e-7);
    expect(relativeError(spread.scoreVarianceWithBaseline, 6 * fourth * std ** 2)).toBeLessThan(1e-7);
  });

  it('stay finite where the wave is far too fast to leave a gradient', () => {
    for (const gradient of [cosineGradientOfMean, cosineGradientOfStd])
      for (const frequency of [1e5, 1e80]) {
        const { gradient: slope, ...rest } = gradient({ mean: 1, std: 2 }, frequency);
        expect(slope).toBeCloseTo(0, 300);
        for (const value of Object.values(rest)) expect(Number.isFinite(value)).toBe(true);
      }
  });

  it('refuse what is no normal or frequency', () => {
    expect(() => cosineGradientOfMean({ mean: 0, std: 0 }, 1)).toThrow(/^cosineGradientOfMean: std must be/);
    expect(() => cosineGradientOfMean({ mean: 0, std: 1 }, NaN)).toThrow(
      /^cosineGradientOfMean: frequency must be finite/,
    );
    expect(() => cosineGradientOfStd({ mean: 0, std: 1 }, Infinity)).toThrow(
      /^cosineGradientOfStd: frequency must be finite/,
    );
  });
});
