import { describe, expect, it } from 'vitest';
import { formatLineValue, formatNumber, knownDecimals } from './format.ts';

describe('formatNumber', () => {
  it('shows five decimals and a true minus sign', () => {
    expect(formatNumber(0.244321)).toBe('0.24432');
    expect(formatNumber(-2.134389, 3)).toBe('−2.134');
  });

  it('knows no negative zero, and takes rounding noise for zero', () => {
    expect(formatNumber(-0)).toBe('0.00000');
    expect(formatNumber(-3e-17)).toBe('0.00000');
    expect(formatNumber(-0.4, 0)).toBe('−4.0·10⁻¹');
  });

  it('writes a small known number with a power of ten instead of hiding it in zeros', () => {
    expect(formatNumber(1e-9)).toBe('1.0·10⁻⁹');
    expect(formatNumber(-4.24e-18)).toBe('0.00000');
    expect(formatNumber(2.5e8)).toBe('2.5·10⁸');
  });

  it('says what is not a number', () => {
    expect(formatNumber(NaN)).toBe('undefined');
    expect(formatNumber(Infinity)).toBe('∞');
    expect(formatNumber(-Infinity)).toBe('−∞');
  });
});

describe('digits that a standard error leaves known', () => {
  it('end at its first digit, or at the second where the first is 1', () => {
    expect(knownDecimals(0.004)).toBe(3);
    expect(knownDecimals(0.0012)).toBe(4);
    expect(knownDecimals(3)).toBe(0);
  });

  it('are all of them where the error is zero or unknown', () => {
    expect(knownDecimals(0)).toBe(5);
    expect(knownDecimals(NaN)).toBe(5);
  });

  it('cut a Monte Carlo mean and not an exact value', () => {
    expect(formatLineValue({ mean: -1.89412, standardError: 0.004 })).toBe('−1.894');
    expect(formatLineValue(-1.89412)).toBe('−1.89412');
    expect(formatLineValue([0, -2.088061])).toBe('(0.00000, −2.08806)');
  });
});
