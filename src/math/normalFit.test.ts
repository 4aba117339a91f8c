import { describe, expect, it } from 'vitest';
import { logDensity } from './normal.ts';
import { fitNormal } from './normalFit.ts';
import { relativeError } from './relativeError.ts';

const data = [1.2, -0.7, 3.1, 0.4, 2.2, 1.9, -1.5];

describe('the most likely normal', () => {
  it('has the mean of the data and their variance over n', () => {
    const fit = fitNormal(data);
    // 60-digit references
    expect(relativeError(fit.mean, 0.9428571428571428)).toBeLessThan(1e-15);
    expect(relativeError(fit.variance, 2.3110204081632655)).toBeLessThan(1e-15);
    expect(relativeError(fit.unbiasedVariance, 2.6961904761904765)).toBeLessThan(1e-15);
    expect(fit.std ** 2).toBeCloseTo(fit.variance, 14);
  });

  it('has the log-likelihood that its density gives the data', () => {
    const fit = fitNormal(data);
    const logP = logDensity(fit);
    expect(
      relativeError(
        data.reduce((sum, x) => sum + logP(x), 0),
        fit.logLikelihood,
      ),
    ).toBeLessThan(1e-14);
  });

  it('keeps its digits beside an offset of 1e8', () => {
    // multiples of 2⁻⁶ stay exact beside the offset
    const parts = [0.25, 1.5, -3.015625, 8, 2.75];
    const [near, far] = [fitNormal(parts), fitNormal(parts.map((x) => x + 1e8))];
    expect(relativeError(far.variance, near.variance)).toBeLessThan(1e-15);
    expect(relativeError(far.mean - 1e8, near.mean)).toBeLessThan(1e-7);
  });

  it('needs two different finite numbers', () => {
    expect(() => fitNormal([1])).toThrow('fitNormal: there must be two numbers or more, got 1');
    expect(() => fitNormal([3, 3, 3])).toThrow('fitNormal: the numbers must not all be equal, got 3');
    expect(() => fitNormal([1, NaN])).toThrow(/must be finite, got NaN/);
    expect(() => fitNormal([1, Infinity])).toThrow(RangeError);
  });
});
