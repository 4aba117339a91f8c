import { describe, expect, it } from 'vitest';
import { gradientOfMean, gradientOfStd, type SmoothFunction } from './gradients.ts';
import { relativeError } from './relativeError.ts';

const square: SmoothFunction = { value: (z) => z * z, slope: (z) => 2 * z };

describe('gradients by quadrature', () => {
  it('have the variances of the square at mean 1 and std ½: 1, 9.5 and 21.75', () => {
    const mean = gradientOfMean({ mean: 1, std: 0.5 }, square);
    const std = gradientOfStd({ mean: 1, std: 0.5 }, square);
    const got = [...Object.values(mean), ...Object.values(std)];
    const wanted = [2, 1, 21.75, 1.75, 9.5, 1, 6, 86.5, 2.25, 46];
    // the rule is exact to rounding; the variance of degree 8 sums terms of some hundred
    wanted.forEach((value, i) => expect(relativeError(got[i] ?? NaN, value)).toBeLessThan(1e-13));
  });

  it('keep their digits under a large constant, which changes no gradient', () => {
    const lifted: SmoothFunction = { value: (z) => z * z + 1e6, slope: (z) => 2 * z };
    // adding 1e6 rounds f to 1e-10
    expect(gradientOfMean({ mean: 1, std: 0.5 }, lifted).gradient).toBeCloseTo(2, 9);
    expect(gradientOfMean({ mean: 1, std: 0.5 }, lifted).scoreVarianceWithBaseline).toBeCloseTo(9.5, 8);
  });

  it('resolve a fast oscillation with more points', () => {
    const fast: SmoothFunction = { value: (z) => Math.cos(900 * z), slope: (z) => -900 * Math.sin(900 * z) };
    const { reparameterizedVariance, scoreVariance } = gradientOfMean({ mean: 1, std: 0.5 }, fast, 20_001);
    expect(relativeError(reparameterizedVariance, 900 ** 2 / 2)).toBeLessThan(1e-11);
    expect(relativeError(scoreVariance, 2)).toBeLessThan(1e-11);
  });

  it('refuses a std that is not positive and too few points', () => {
    expect(() => gradientOfMean({ mean: 0, std: 0 }, square)).toThrow(/^gradientOfMean: std must be positive/);
    expect(() => gradientOfStd({ mean: NaN, std: 1 }, square)).toThrow(/^gradientOfStd: mean must be finite/);
    expect(() => gradientOfStd({ mean: 0, std: 1 }, square, 2)).toThrow(
      'gradientOfStd: points must be an integer of at least 3, got 2',
    );
  });
});
