import { describe, expect, it } from 'vitest';
import { expectation, momentsOf, observables } from './expectation.ts';
import { relativeError } from './relativeError.ts';

describe('an expectation under a normal', () => {
  it('in closed form is the quadrature, for each function and on both sides of its kink', () => {
    for (const [name, { value, kinks, moments }] of Object.entries(observables))
      for (const normal of [
        { mean: 0.6, std: 1.2 },
        { mean: -2, std: 0.4 },
        { mean: 0, std: 1 },
        { mean: 3, std: 0.5 },
      ]) {
        const closed = moments(normal);
        const integral = momentsOf(normal, value, kinks);
        // a mean of both signs can be 0, and then leaves the rounding of its size
        const size = Math.abs(closed.mean) + closed.std;
        expect(Math.abs(closed.mean - integral.mean) / size, `${name}, mean`).toBeLessThan(1e-12);
        expect(relativeError(closed.std, integral.std), `${name}, std`).toBeLessThan(1e-12);
      }
  });

  it('keeps its digits where the textbook formula has none', () => {
    // 150-digit references
    const far = observables.relu.moments({ mean: -30, std: 1 });
    expect(relativeError(far.mean, 1.631956734091401e-199)).toBeLessThan(1e-12);
    expect(relativeError(far.std, 1.0413320735473143e-100)).toBeLessThan(1e-12);
    // a million standard deviations from the kink nothing is folded over
    expect(observables.abs.moments({ mean: -1e6, std: 1 })).toEqual({ mean: 1e6, std: 1 });
    // cos at its top: the variance is σ⁴/2, the curvature of the top
    expect(relativeError(observables.cos.moments({ mean: 0, std: 1e-5 }).std, 1e-10 / Math.SQRT2)).toBeLessThan(1e-9);
    // e^(σ²) overflows, e^(μ + σ²) does not
    expect(relativeError(observables.exp.moments({ mean: -700, std: 27 }).std, Math.exp(29))).toBeLessThan(1e-12);
  });

  it('finds mass far from the mean of the normal', () => {
    // the mass of e^(20 x) lies at 20
    expect(
      relativeError(
        expectation({ mean: 0, std: 1 }, (x) => Math.exp(20 * x)),
        Math.exp(200),
      ),
    ).toBeLessThan(1e-12);
  });

  it('takes jumps where it is told of them', () => {
    // P(X > 0.7)
    const share = expectation({ mean: 0.7, std: 3 }, (x) => (x > 0.7 ? 1 : 0), [0.7]);
    expect(relativeError(share, 0.5)).toBeLessThan(1e-14);
  });

  it('says what is wrong with its input', () => {
    expect(() => observables.cos.moments({ mean: 0, std: -1 })).toThrow(
      'moments: std must be positive and finite, got -1',
    );
    expect(() => expectation({ mean: Infinity, std: 1 }, Math.exp)).toThrow(/expectation: mean must be finite/);
    expect(() => expectation({ mean: 0, std: 1 }, Math.exp, [NaN])).toThrow(/kinks must be numbers, got NaN/);
  });
});
