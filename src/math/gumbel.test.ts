import { describe, expect, it } from 'vitest';
import { gumbelCdf, gumbelLogProb, gumbelMoments, gumbelQuantile, gumbelSample } from './gumbel.ts';
import { meanWithError } from './monteCarlo.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const gumbel = { location: 0.7, scale: 2.5 };

describe('a Gumbel', () => {
  it('has density one, mean and standard deviation, by quadrature', () => {
    const { mean, std } = gumbelMoments(gumbel);
    const integral = (f: (x: number) => number): number =>
      trapezoid((x) => f(x) * Math.exp(gumbelLogProb(gumbel, x)), -14, 110, 4001);
    // the right tail is cut where it holds 1e-19
    expect(
      relativeError(
        integral(() => 1),
        1,
      ),
    ).toBeLessThan(1e-12);
    expect(
      relativeError(
        integral((x) => x),
        mean,
      ),
    ).toBeLessThan(1e-12);
    expect(
      relativeError(
        integral((x) => (x - mean) ** 2),
        std ** 2,
      ),
    ).toBeLessThan(1e-12);
  });

  it('has a cdf that its quantile inverts, in both tails', () => {
    for (const u of [1e-300, 1e-9, 0.3, 0.5, 0.999])
      // the cdf multiplies an error of x by up to −log u
      expect(relativeError(gumbelCdf(gumbel, gumbelQuantile(gumbel, u)), u)).toBeLessThan(1e-12);
  });

  it('has the derivative of its cdf as density', () => {
    const slope = (gumbelCdf(gumbel, 1.001) - gumbelCdf(gumbel, 0.999)) / 0.002;
    // the square of the step
    expect(relativeError(Math.exp(gumbelLogProb(gumbel, 1)), slope)).toBeLessThan(1e-6);
  });

  it('is sampled with its mean', () => {
    const rng = createRng(31);
    const { mean, standardError } = meanWithError(
      Float64Array.from({ length: 20_000 }, () => gumbelSample(rng, gumbel)),
    );
    // four standard errors, with a fixed seed
    expect(Math.abs(mean - gumbelMoments(gumbel).mean)).toBeLessThan(4 * standardError);
  });

  it('refuses bad parameters by name', () => {
    expect(() => gumbelLogProb({ location: NaN, scale: 1 }, 0)).toThrow(
      'gumbelLogProb: location must be finite, got NaN',
    );
    expect(() => gumbelCdf({ location: 0, scale: 0 }, 0)).toThrow(
      'gumbelCdf: scale must be positive and finite, got 0',
    );
    expect(() => gumbelQuantile(gumbel, 1)).toThrow('gumbelQuantile: u must lie between 0 and 1, got 1');
  });

  it('has no density at −∞, and none that is a number at NaN', () => {
    expect(gumbelLogProb(gumbel, -Infinity)).toBe(-Infinity);
    expect(() => gumbelLogProb(gumbel, NaN)).toThrow('gumbelLogProb: x must be a number, got NaN');
    expect(() => gumbelCdf(gumbel, NaN)).toThrow('gumbelCdf: x must be a number, got NaN');
    expect(() => gumbelSample(createRng(1), { location: 0, scale: -1 })).toThrow(
      'gumbelSample: scale must be positive',
    );
  });
});
