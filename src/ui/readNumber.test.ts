import { describe, expect, it } from 'vitest';
import { number } from '../notebook/param.ts';
import { parseNumber, readNumber } from './readNumber.ts';

const mean = number('mean', { tex: 'm', meaning: 'mean of q', initial: 0.5, min: -2, max: 2, step: 0.05 });

describe('a typed number', () => {
  it('may have a decimal comma, a true minus sign, an exponent or a fraction bar', () => {
    expect(parseNumber('1,5')).toBe(1.5);
    expect(parseNumber(' −2 ')).toBe(-2);
    expect(parseNumber('1e-3')).toBe(0.001);
    expect(parseNumber('.5')).toBe(0.5);
    expect(parseNumber('−1/4')).toBe(-0.25);
  });

  it('is not guessed from anything else', () => {
    for (const text of ['', 'banana', '1.2.3', '1,234.5', '1/0', '1/2/3', '0x10', 'Infinity', 'NaN', '-']) {
      expect(parseNumber(text)).toBeNaN();
    }
  });

  it('outside its range, or no number at all, keeps the value and says so', () => {
    expect(readNumber(mean, '1,25', 0.5)).toEqual({ value: 1.25 });
    expect(readNumber(mean, '3', 0.5)).toEqual({ problem: 'It goes from −2.00 to 2.00. It stays 0.50.' });
    const units = number('units', { tex: 'k', meaning: 'units', initial: 2, min: 1, max: 8, step: 1, whole: true });
    expect(readNumber(units, '2.6', 2)).toEqual({ problem: 'It is a whole number. It stays 2.' });
    expect(readNumber(mean, 'two', 0.5)).toEqual({ problem: '“two” is not a number. It stays 0.50.' });
    expect(readNumber(mean, ' ', 0.5)).toEqual({ problem: 'Nothing was typed. It stays 0.50.' });
  });
});
