import { describe, expect, it } from 'vitest';
import { logGamma, logGammaHalfStep } from './logGamma.ts';
import { relativeError } from './relativeError.ts';

describe('log Γ', () => {
  it('has the digits of the reference', () => {
    // 40-digit references
    for (const [x, value] of [
      [1e-5, 11.512919692895826],
      [0.5, 0.5723649429247001],
      [3.7, 1.428072326665388],
      [14.9, 24.924132002217277],
      [15.1, 25.458999750992664],
      [1e6, 12815504.569147611],
    ] as const)
      expect(relativeError(logGamma(x), value), `${x}`).toBeLessThan(2e-14);
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14);
    expect(logGamma(Infinity)).toBe(Infinity);
  });

  it('takes half a step without the cancellation of two large logarithms', () => {
    // 40-digit references
    for (const [x, value] of [
      [1e-3, -6.336774987884822],
      [0.5, -0.5723649429247001],
      [14.9, 1.342292917100589],
      [15.1, 1.349070736983957],
      [1e9, 10.361632918348205],
    ] as const)
      expect(relativeError(logGammaHalfStep(x), value), `${x}`).toBeLessThan(5e-15);
  });

  it('is taken of positive numbers', () => {
    expect(() => logGamma(0)).toThrow('logGamma: x must be positive, got 0');
    expect(() => logGammaHalfStep(-1)).toThrow('logGammaHalfStep: x must be positive and finite, got -1');
  });
});
