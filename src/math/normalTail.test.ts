import { describe, expect, it } from 'vitest';
import { adaptive } from './adaptive.ts';
import { tail } from './normalTail.ts';
import { relativeError } from './relativeError.ts';

describe('the tail of a standard normal', () => {
  it('has the mass and the moments that its integrals have', () => {
    for (const u of [0, 0.3, 0.999, 1.001, 2, 5, 20]) {
      const moment = (power: number): number =>
        adaptive((x) => x ** power * Math.exp(-x * (u + x / 2)), 0, Infinity, { relative: 1e-14 }).value;
      const { mass, first, second } = tail(u);
      for (const [power, value] of [mass, first, second].entries())
        expect(relativeError(value, moment(power)), `${u}, ${power}`).toBeLessThan(2e-14);
    }
  });

  it('changes its way of computing at 1 without a step', () => {
    for (const key of ['mass', 'first', 'second'] as const)
      expect(relativeError(tail(1 - 1e-15)[key], tail(1)[key])).toBeLessThan(1e-14);
  });

  it('thins out like powers of 1/u far away', () => {
    const { mass, first, second, logDensity } = tail(1e6);
    expect([mass * 1e6, first * 1e12, (second * 1e18) / 2].map((x) => Math.abs(x - 1) < 1e-11)).toEqual([
      true,
      true,
      true,
    ]);
    expect(relativeError(logDensity, -5e11)).toBeLessThan(1e-11);
  });

  it('begins at the mean or beyond', () => {
    expect(() => tail(-1)).toThrow(new RangeError('tail: u must be at least 0 and finite, got -1'));
    expect(() => tail(NaN)).toThrow(RangeError);
  });
});
