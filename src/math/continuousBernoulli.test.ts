import { describe, expect, it } from 'vitest';
import {
  continuousBernoulliLogNormalizer,
  continuousBernoulliLogProb,
  continuousBernoulliMean,
} from './continuousBernoulli.ts';
import { bernoulliLoss } from './likelihoodBernoulli.ts';
import { relativeError } from './relativeError.ts';

describe('the continuous Bernoulli', () => {
  it('is uniform at λ = ½, and nothing jumps there', () => {
    expect(continuousBernoulliLogProb(0, 0.3)).toBe(0);
    expect(continuousBernoulliLogNormalizer(0)).toBe(Math.LN2);
    expect(continuousBernoulliMean(0)).toBe(0.5);
    for (const logit of [1e-300, -1e-12, 1e-5]) {
      expect(Math.abs(continuousBernoulliLogProb(logit, 0.3))).toBeLessThanOrEqual(Math.abs(logit));
      expect(continuousBernoulliLogNormalizer(logit)).toBeCloseTo(Math.LN2, 9);
      expect(continuousBernoulliMean(logit)).toBeCloseTo(0.5 + logit / 12, 15);
    }
  });

  it('has the textbook normalizer 2 atanh(1 − 2λ)/(1 − 2λ) away from ½', () => {
    for (const chance of [0.01, 0.2, 0.45, 0.7, 0.99]) {
      const logit = Math.log(chance / (1 - chance));
      const textbook = (2 * Math.atanh(1 - 2 * chance)) / (1 - 2 * chance);
      expect(relativeError(Math.exp(continuousBernoulliLogNormalizer(logit)), textbook)).toBeLessThan(1e-13);
    }
  });

  it('is log C less the Bernoulli loss', () => {
    for (const logit of [-8, -0.3, 0, 2, 11])
      for (const x of [0, 0.25, 0.9, 1])
        expect(continuousBernoulliLogProb(logit, x)).toBeCloseTo(
          continuousBernoulliLogNormalizer(logit) - bernoulliLoss(x, logit),
          13,
        );
  });

  it('has a mean that keeps its digits through every change of form', () => {
    // 60-digit references of 1/(1 − e^(−ℓ)) − 1/ℓ
    for (const [logit, mean] of [
      [1e-8, 0.5000000008333333],
      [0.5, 0.5414940825367983],
      [1, 0.5819767068693265],
      [-1.0000001, 0.41802328519803306],
      [-20, 0.04999999793884637],
    ] as const)
      expect(relativeError(continuousBernoulliMean(logit), mean), `${logit}`).toBeLessThan(1e-15);
  });

  it('is an exponential density at an extreme logit', () => {
    expect(relativeError(continuousBernoulliMean(-1000), 1e-3)).toBeLessThan(1e-15);
    expect(relativeError(1 - continuousBernoulliMean(1e6), 1e-6)).toBeLessThan(1e-10);
    expect(continuousBernoulliLogProb(1000, 1)).toBeCloseTo(Math.log(1000), 14);
    expect(continuousBernoulliLogProb(-1000, 1)).toBeCloseTo(Math.log(1000) - 1000, 12);
    expect(continuousBernoulliLogNormalizer(-1e6)).toBeCloseTo(Math.log(1e6), 14);
  });

  it('has no density outside the unit interval', () => {
    expect(continuousBernoulliLogProb(1, -0.1)).toBe(-Infinity);
    expect(continuousBernoulliLogProb(1, 1.1)).toBe(-Infinity);
    expect(() => continuousBernoulliLogProb(1, NaN)).toThrow('continuousBernoulliLogProb: x must be a number, got NaN');
  });

  it('refuses a logit that is not finite', () => {
    expect(() => continuousBernoulliLogNormalizer(Infinity)).toThrow(
      /^continuousBernoulliLogNormalizer: logit must be finite/,
    );
    expect(() => continuousBernoulliLogProb(NaN, 0.5)).toThrow(/^continuousBernoulliLogProb: logit must be finite/);
    expect(() => continuousBernoulliMean(NaN)).toThrow(/^continuousBernoulliMean: logit must be finite/);
  });

  it('keeps the digits of a log density near 0', () => {
    // log of ℓ/(1 − e^(−ℓ)) less 0.7 ℓ at ℓ = 1e-7, by mpmath
    expect(relativeError(continuousBernoulliLogProb(1e-7, 0.3), -2.0000000416666667e-8)).toBeLessThan(1e-15);
  });
});
