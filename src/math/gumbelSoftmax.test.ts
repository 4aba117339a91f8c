import { describe, expect, it } from 'vitest';
import { argmax } from './argmax.ts';
import { gumbelLogProb } from './gumbel.ts';
import { gumbelSoftmaxLogProb, gumbelSoftmaxSample } from './gumbelSoftmax.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';
import { sampleGumbelMax } from './sampleCategorical.ts';

const pi = [0.2, 0.5, 0.3];

/** The density by changing variables from K Gumbels to y and their common shift c, which is integrated out. */
function byShift(tau: number, y: readonly number[]): number {
  const jacobian = tau ** (y.length - 1) / y.reduce((product, each) => product * each, 1);
  const joint = (c: number): number =>
    Math.exp(
      y.reduce(
        (sum, each, i) => sum + gumbelLogProb({ location: Math.log(pi[i] ?? NaN), scale: 1 }, tau * Math.log(each) + c),
        0,
      ),
    );
  return jacobian * trapezoid(joint, -20, 40, 3001);
}

describe('the Gumbel-softmax', () => {
  it('has the density of a softmax of Gumbels, whose common shift is integrated out', () => {
    for (const tau of [0.3, 0.7, 2])
      for (const y of [
        [0.1, 0.6, 0.3],
        [0.98, 0.01, 0.01],
      ])
        expect(relativeError(Math.exp(gumbelSoftmaxLogProb(pi, tau, y)), byShift(tau, y))).toBeLessThan(1e-12);
  });

  it('is uniform for two equal classes at temperature 1', () => {
    for (const y of [0.5, 0.1, 1e-9])
      expect(Math.abs(gumbelSoftmaxLogProb([0.5, 0.5], 1, [y, 1 - y]))).toBeLessThan(1e-15);
    // at the edge two terms of 690 nats cancel
    expect(Math.abs(gumbelSoftmaxLogProb([0.5, 0.5], 1, [1e-300, 1]))).toBeLessThan(1e-299);
  });

  it('stays finite in the corners of the simplex', () => {
    for (const tau of [0.01, 1, 100])
      for (const y of [
        [1e-300, 1e-300, 1],
        [5e-324, 0.5, 0.5],
      ])
        expect(gumbelSoftmaxLogProb(pi, tau, y)).toSatisfy(Number.isFinite);
  });

  it('becomes the one-hot vector of the Gumbel race as the temperature goes to 0', () => {
    for (let seed = 0; seed < 50; seed++) {
      const y = gumbelSoftmaxSample(createRng(seed), pi, 1e-9);
      const winner = sampleGumbelMax(createRng(seed), pi.map(Math.log));
      expect(y).toEqual(pi.map((_, i) => (i === winner ? 1 : 0)));
    }
  });

  it('has the same argmax at every temperature, for the same noise', () => {
    for (let seed = 0; seed < 50; seed++) {
      const winners = [0.05, 1, 10].map((tau) => argmax(gumbelSoftmaxSample(createRng(seed), pi, tau)));
      expect(new Set(winners).size).toBe(1);
    }
  });

  it('refuses bad input by name', () => {
    expect(() => gumbelSoftmaxSample(createRng(1), [1, 0], 1)).toThrow(
      'gumbelSoftmaxSample: each probability must be positive',
    );
    expect(() => gumbelSoftmaxSample(createRng(1), [0.5, 0.5], 0)).toThrow(
      'gumbelSoftmaxSample: tau must be positive and finite, got 0',
    );
    expect(() => gumbelSoftmaxLogProb([0.5, 0.5], 1, [1])).toThrow(
      'gumbelSoftmaxLogProb: one entry of y a probability, got 1',
    );
    expect(() => gumbelSoftmaxLogProb([0.5, 0.5], 1, [0, 1])).toThrow(
      'gumbelSoftmaxLogProb: y must lie inside the simplex, got [0,1]',
    );
    expect(() => gumbelSoftmaxLogProb([0.5, 0.5], 1, [0.5, 0.4])).toThrow(
      'gumbelSoftmaxLogProb: probabilities must sum to 1',
    );
  });
});
