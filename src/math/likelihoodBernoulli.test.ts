import { describe, expect, it } from 'vitest';
import { bernoulliLoss, bernoulliLosses, bernoulliLossSlope, sigmoid } from './likelihoodBernoulli.ts';
import { relativeError } from './relativeError.ts';

describe('the loss of a Bernoulli decoder', () => {
  it('is the entropy of a 0.3-coin, not 0, at its least on a pixel of 0.3', () => {
    const logit = Math.log(0.3 / 0.7);
    expect(bernoulliLoss(0.3, logit)).toBeCloseTo(0.6108643020548935, 14);
    expect(bernoulliLossSlope(0.3, logit)).toBeCloseTo(0, 15);
    for (const off of [-0.1, 0.1]) expect(bernoulliLoss(0.3, logit + off)).toBeGreaterThan(0.61087);
  });

  it('keeps every digit of a saturated pixel, right or wrong', () => {
    // 60-digit references: log(1 + e^−40), and 1000 + log(1 + e^−1000)
    expect(relativeError(bernoulliLoss(1, 40), 4.248354255291589e-18)).toBeLessThan(1e-15);
    expect(bernoulliLoss(0, 1000)).toBe(1000);
    expect(bernoulliLoss(1, -1000)).toBe(1000);
    expect(bernoulliLoss(1, 1000)).toBe(0);
  });

  it('keeps the digits of a pixel that is nearly white where the decoder is sure of white', () => {
    // (1 − x) ℓ + log(1 + e^−ℓ) with 1 − x = 2^−53: subtracting x ℓ from ℓ would leave few digits
    const expected = 2 ** -53 * 30 + Math.log1p(Math.exp(-30));
    expect(relativeError(bernoulliLoss(1 - 2 ** -53, 30), expected)).toBeLessThan(1e-15);
  });

  it('has a slope that keeps its digits where it is tiny', () => {
    expect(relativeError(bernoulliLossSlope(1, 40), -4.248354255291589e-18)).toBeLessThan(1e-15);
    expect(relativeError(bernoulliLossSlope(0, -700), Math.exp(-700))).toBeLessThan(1e-15);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
  });

  it('adds up over the pixels of an image', () => {
    const losses = bernoulliLosses([1, 0, 0.3], [2, -1, 0.5]);
    expect(losses.reduce((sum, loss) => sum + loss, 0)).toBeCloseTo(1.264266682741302, 14);
  });

  it('refuses pixels outside [0, 1], logits that are not finite and lists that do not match', () => {
    expect(() => bernoulliLoss(1.1, 0)).toThrow('bernoulliLoss: x must lie in [0, 1], got 1.1');
    expect(() => bernoulliLoss(NaN, 0)).toThrow('bernoulliLoss: x must lie in [0, 1], got NaN');
    expect(() => bernoulliLoss(1, Infinity)).toThrow('bernoulliLoss: logit must be finite, got Infinity');
    expect(() => bernoulliLossSlope(-1, 0)).toThrow('bernoulliLossSlope: x must lie in [0, 1], got -1');
    expect(() => bernoulliLossSlope(0, NaN)).toThrow('bernoulliLossSlope: logit must be finite, got NaN');
    expect(() => bernoulliLosses([1], [])).toThrow(
      'bernoulliLosses: x and logits must have the same length, above 0, got [1,0]',
    );
  });
});
