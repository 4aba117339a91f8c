import { describe, expect, it } from 'vitest';
import { erf, erfc, logErfc } from './erf.ts';
import { gaussLegendre, integrate } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

describe('erf', () => {
  it('is the integral of its density', () => {
    for (const x of [0.1, 0.7, 1.5, 1.999, 2.001, 3]) {
      const area = integrate(gaussLegendre(60, 0, x), (t) => (2 / Math.sqrt(Math.PI)) * Math.exp(-t * t));
      // sixty nodes are exact to rounding on an interval this short
      expect(relativeError(erf(x), area)).toBeLessThan(1e-14);
      expect(erf(-x)).toBe(-erf(x));
    }
  });

  it('has a complement that keeps its digits in the tail', () => {
    // 40-digit reference
    expect(relativeError(erfc(6), 2.1519736712498913e-17)).toBeLessThan(1e-13);
    // the series and the continued fraction meet at 2, where 1 − erf loses two digits
    expect(relativeError(erfc(2 - 1e-12), erfc(2 + 1e-12))).toBeLessThan(1e-10);
    expect(erf(1.2) + erfc(1.2)).toBeCloseTo(1, 15);
    expect(erfc(-3)).toBe(2 - erfc(3));
  });

  it('has a logarithm that stays finite where the function underflows', () => {
    expect(erfc(30)).toBe(0);
    // −x² − log(x √π) up to 1/(2x²), which is 0.0006 at 30
    expect(Math.abs(logErfc(30) - (-900 - Math.log(30 * Math.sqrt(Math.PI))))).toBeLessThan(0.0006);
  });
});
