import { describe, expect, it } from 'vitest';
import { erf } from './erf.ts';
import { gaussLegendre, integrate } from './quadrature.ts';
import { massWithin, radiusHolding } from './radialMass.ts';
import { relativeError } from './relativeError.ts';

describe('the mass of a normal within r standard deviations', () => {
  it('falls with the dimension: 68.3 %, 39.3 %, … 0.017 % in ten', () => {
    expect(massWithin(1, 1)).toBeCloseTo(erf(Math.SQRT1_2), 15);
    expect(massWithin(1, 2)).toBeCloseTo(1 - Math.exp(-0.5), 15);
    expect(massWithin(1, 10)).toBeCloseTo(0.000172, 6);
    for (let d = 1; d < 60; d++) expect(massWithin(3, d + 1)).toBeLessThan(massWithin(3, d));
  });

  it('is the integral of r^(d−1) e^(−r²/2) up to its constant', () => {
    for (const d of [1, 2, 3, 4, 7, 10, 20]) {
      const part = (radius: number): number =>
        integrate(gaussLegendre(80, 0, radius), (r) => r ** (d - 1) * Math.exp((-r * r) / 2));
      for (const radius of [0.1, 0.8, 2, Math.sqrt(d), 5])
        // eighty nodes resolve the bell to rounding
        expect(relativeError(massWithin(radius, d), part(radius) / part(20)), `d ${d}`).toBeLessThan(1e-12);
    }
  });

  it('goes to 0 like r^d, with all of its digits, and to 1', () => {
    // the leading term of the series, (r²/2)^(d/2) / Γ(d/2 + 1)
    expect(relativeError(massWithin(1e-8, 4), 1e-32 / 8)).toBeLessThan(1e-14);
    expect(relativeError(massWithin(1e-8, 3), (1e-24 * Math.sqrt(2 / Math.PI)) / 3)).toBeLessThan(1e-14);
    expect(massWithin(0, 3)).toBe(0);
    expect(massWithin(0, 2)).toBe(0);
    expect(massWithin(Infinity, 5)).toBe(1);
    expect(massWithin(40, 5)).toBe(1);
  });

  it('is held by the radius that it belongs to', () => {
    expect(radiusHolding(0.95, 1)).toBeCloseTo(1.95996398, 8);
    expect(radiusHolding(0.95, 2)).toBeCloseTo(2.44774683, 8);
    // 40-digit reference
    expect(radiusHolding(0.95, 10)).toBeCloseTo(4.278672463892876, 13);
    for (const d of [1, 2, 5, 100])
      for (const mass of [1e-9, 0.3, 0.999]) expect(massWithin(radiusHolding(mass, d), d)).toBeCloseTo(mass, 12);
  });

  it('refuses a negative radius, a mass that is none and a dimension that is none', () => {
    expect(() => massWithin(-1, 2)).toThrow('massWithin: the radius must not be negative, got -1');
    expect(() => massWithin(NaN, 2)).toThrow(/must not be negative, got NaN/);
    expect(() => massWithin(1, 1.5)).toThrow(/the dimension must be a positive whole number, got 1.5/);
    expect(() => radiusHolding(1, 2)).toThrow(/mass must lie between 0 and 1, got 1/);
    expect(() => radiusHolding(0.5, 0)).toThrow(/radiusHolding: the dimension/);
  });
});
