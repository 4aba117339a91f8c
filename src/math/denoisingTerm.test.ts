import { describe, expect, it } from 'vitest';
import { denoisingTerm } from './denoisingTerm.ts';
import { createSchedule, linearBetas } from './diffusion.ts';
import { relativeError } from './relativeError.ts';

const five = createSchedule([0.1, 0.15, 0.2, 0.3, 0.4]);

describe('one divergence of the diffusion bound', () => {
  it('is 0.0479 in four forms for the step of lesson 10', () => {
    const { kl, forms } = denoisingTerm(five, 3, 1.2, 0.4, 0.1);
    expect(kl).toBeCloseTo(0.04787234042553192, 15);
    for (const form of Object.values(forms)) expect(form).toBeCloseTo(kl, 14);
  });

  it('agrees in four forms over a thousand steps', () => {
    const long = createSchedule(linearBetas(1000));
    for (const t of [2, 10, 100, 500, 1000]) {
      const { kl, forms } = denoisingTerm(long, t, 1.5, -0.7, 0.4);
      // the means differ by a thousandth of themselves, which costs the first two forms some digits
      for (const form of Object.values(forms)) expect(relativeError(form, kl)).toBeLessThan(1e-9);
    }
  });

  it('is zero when the noise is predicted, and keeps its digits when it nearly is', () => {
    expect(denoisingTerm(five, 4, 0.3, 1.1, 1.1).kl).toBe(0);
    const { kl, weight } = denoisingTerm(five, 4, 0.3, 1, 1 + 2 ** -40);
    expect(relativeError(kl, weight * 2 ** -80)).toBeLessThan(1e-15);
  });

  it('refuses t = 1 and numbers that are not finite', () => {
    expect(() => denoisingTerm(five, 1, 0, 0, 0)).toThrow('t must be in 2 to 5, got 1');
    expect(() => denoisingTerm(five, 2, NaN, 0, 0)).toThrow('denoisingTerm: x0 and the noises must be finite');
  });
});
