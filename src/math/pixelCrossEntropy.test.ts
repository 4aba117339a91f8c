import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real } from '../testing/property.ts';
import { bernoulliLoss } from './likelihoodBernoulli.ts';
import { pixelCrossEntropy } from './pixelCrossEntropy.ts';

describe('the cross-entropy of a gray pixel', () => {
  it('is what the logits give, and is cut into an entropy and a divergence of two coins', () => {
    holds(fc.tuple(real(0, 1), real(-12, 12)), ([x, logit]) => {
      const mean = 1 / (1 + Math.exp(-logit));
      const { loss, least, excess } = pixelCrossEntropy(x, mean);
      // 1 − x̂ loses digits as x̂ comes near 1: sixteen less those of e¹².
      expectNear(loss, bernoulliLoss(x, logit), { relative: 1e-9, absolute: 1e-9, why: 'loss' });
      expectNear(least, -x * Math.log(x || 1) - (1 - x) * Math.log(1 - x || 1), { why: 'entropy' });
      expectNear(least + excess, loss, { why: 'sum' });
      if (!(excess >= 0)) throw new Error(`excess ${excess}`);
    });
  });

  it('is least at x̂ = x, and there 0.6109 for a pixel at 0.3, not 0', () => {
    expect(pixelCrossEntropy(0.3, 0.3)).toMatchObject({ excess: 0 });
    expect(pixelCrossEntropy(0.3, 0.3).loss).toBeCloseTo(0.6108643020548935, 15);
    expect(pixelCrossEntropy(0.3, 0.31).loss).toBeGreaterThan(0.6108643);
    expect(pixelCrossEntropy(0.3, 0.29).loss).toBeGreaterThan(0.6108643);
  });

  it('is 0 only for a black or white pixel that is met, and ∞ where a gray one is called sure', () => {
    expect(pixelCrossEntropy(0, 0).loss).toBe(0);
    expect(pixelCrossEntropy(1, 1).loss).toBe(0);
    expect(pixelCrossEntropy(0.4, 0).loss).toBe(Infinity);
    expect(pixelCrossEntropy(0.4, 1).loss).toBe(Infinity);
    expect(() => pixelCrossEntropy(1.1, 0.5)).toThrow(RangeError);
    expect(() => pixelCrossEntropy(0.5, -0.1)).toThrow(RangeError);
  });
});
