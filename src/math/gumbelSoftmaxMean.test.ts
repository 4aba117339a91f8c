import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { gumbelSoftmaxSample } from './gumbelSoftmax.ts';
import { gumbelSoftmaxMean } from './gumbelSoftmaxMean.ts';
import { meanWithError } from './monteCarlo.ts';
import { trapezoid } from './quadrature.ts';
import { createRng } from './rng.ts';
import { softmax } from './softmax.ts';

/** The mean for two classes by one integral over the difference of two Gumbels, which is logistic. */
function ofTwo(a: number, b: number, tau: number): number {
  const logistic = (l: number): number => {
    const e = Math.exp(-Math.abs(l));
    return e / (1 + e) ** 2 / (1 + Math.exp(-(a - b + l) / tau));
  };
  return trapezoid(logistic, -38, 38, Math.ceil(76 / Math.min(0.25, 0.6 * tau)) + 1);
}

const logits = fc.array(real(-5, 5), { minLength: 2, maxLength: 5 });

describe('the mean of a relaxed sample', () => {
  it('is the logistic integral for two classes', () => {
    holds(
      fc.tuple(real(-5, 5), real(-5, 5), scale(0.05, 10)),
      ([a, b, tau]) =>
        // The inner rule stops at e^−26 of the noise.
        expectNear(gumbelSoftmaxMean([a, b], tau)[0] ?? NaN, ofTwo(a, b, tau), { absolute: 2e-9, why: 'two routes' }),
      // A case takes a millisecond.
      0.03,
    );
  });

  it('sums to 1, and moves with the logits only by their differences', () => {
    holds(
      fc.tuple(logits, scale(0.05, 10), real(-500, 500)),
      ([a, tau, c]) => {
        const mean = gumbelSoftmaxMean(a, tau);
        const sum = mean.reduce((total, each) => total + each, 0);
        expectNear(sum, 1, { absolute: 2e-9, why: 'some racer wins' });
        const moved = gumbelSoftmaxMean(
          a.map((each) => each + c),
          tau,
        );
        // A logit of 500 has lost three digits of sixteen.
        mean.forEach((each, k) => expectNear(moved[k] ?? NaN, each, { absolute: 2e-9, why: 'the same race' }));
      },
      // A case takes two milliseconds.
      0.02,
    );
  });

  it('is where averages of samples settle', () => {
    const a = [1, 2, 0.5];
    for (const tau of [0.1, 0.5, 2, 10]) {
      const rng = createRng(5, `tau ${tau}`);
      const pi = softmax(a);
      const samples = Array.from({ length: 20_000 }, () => gumbelSoftmaxSample(rng, pi, tau));
      gumbelSoftmaxMean(a, tau).forEach((mean, k) => {
        const sampled = meanWithError(samples.map((y) => y[k] ?? NaN));
        expect(Math.abs(sampled.mean - mean) / sampled.standardError).toBeLessThan(4);
      });
    }
  });

  it('runs from softmax in the cold to even in the heat', () => {
    const a = [1, 2, 0.5];
    const pi = softmax(a);
    // The bias shrinks with τ², so it is of the order of 1e-4 at τ = 0.01 …
    gumbelSoftmaxMean(a, 0.01).forEach((mean, k) => expect(mean).toBeCloseTo(pi[k] ?? NaN, 3));
    // … and what is left of the logits with 1/τ.
    gumbelSoftmaxMean(a, 1000).forEach((mean) => expect(mean).toBeCloseTo(1 / 3, 2));
  });

  it('refuses logits and temperatures that are none', () => {
    expect(() => gumbelSoftmaxMean([], 1)).toThrow(RangeError);
    expect(() => gumbelSoftmaxMean([0, NaN], 1)).toThrow('got NaN');
    expect(() => gumbelSoftmaxMean([0, 1], 0)).toThrow('gumbelSoftmaxMean: tau must be positive and finite, got 0');
  });
});
