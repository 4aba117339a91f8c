import { describe, expect, it } from 'vitest';
import { gaussHermite, gaussLegendre, integrate, trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

describe('quadrature', () => {
  it('is exact for polynomials of degree 2n − 1 by Gauss–Legendre', () => {
    for (const n of [1, 2, 5, 40]) {
      const degree = 2 * n - 1;
      // ∫₀² (k + 1) x^k dx = 2^(k+1); the weights carry some rounding of their own
      const area = integrate(gaussLegendre(n, 0, 2), (x) => (degree + 1) * x ** degree);
      expect(relativeError(area, 2 ** (degree + 1))).toBeLessThan(1e-12);
    }
  });

  it('has the moments of a standard normal by Gauss–Hermite', () => {
    const rule = gaussHermite(20);
    // E Z^2k = (2k − 1)!!
    for (const [power, moment] of [
      [0, 1],
      [2, 1],
      [4, 3],
      [6, 15],
      [8, 105],
    ] as const)
      expect(
        relativeError(
          integrate(rule, (z) => z ** power),
          moment,
        ),
      ).toBeLessThan(1e-12);
    expect(Math.abs(integrate(rule, (z) => z ** 3))).toBeLessThan(1e-13);
    // E cos(X) = cos(μ) e^(−σ²/2) for X ~ N(1, 0.7²)
    const wave = integrate(rule, (z) => Math.cos(1 + 0.7 * z));
    expect(relativeError(wave, Math.cos(1) * Math.exp(-0.245))).toBeLessThan(1e-13);
  });

  it('converges faster than any power for a bell by the trapezoid rule', () => {
    const error = (points: number): number =>
      Math.abs(trapezoid((x) => Math.exp(-0.5 * x * x), -12, 12, points) - Math.sqrt(2 * Math.PI));
    expect(error(13)).toBeLessThan(0.05);
    // half the step: the error exp(−2π²/step²) falls from 0.7 % to 5e-9
    expect(error(25)).toBeLessThan(2e-8);
    expect(error(49)).toBeLessThan(1e-14);
  });

  it('refuses an empty interval and a rule without nodes', () => {
    expect(() => trapezoid(Math.exp, 1, 1, 10)).toThrow(/a must be below b, got \[1,1\]/);
    expect(() => trapezoid(Math.exp, 0, 1, 1)).toThrow(RangeError);
    expect(() => gaussLegendre(0)).toThrow(RangeError);
    expect(() => gaussHermite(2.5)).toThrow(RangeError);
  });
});
