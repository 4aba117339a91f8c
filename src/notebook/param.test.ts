import { describe, expect, it } from 'vitest';
import { choice, clamp, digitsOf, formatValue, initialValues, number, text, textFault } from './param.ts';

const spec = { tex: 'x', meaning: 'a number', initial: 0.5, min: -1, max: 1, step: 0.05 };

describe('a declared number', () => {
  it('is refused when its range is empty, its start lies outside, or its step is not positive', () => {
    expect(() => number('x', { ...spec, min: 1 })).toThrow('number x: min must be below max, got 1 and 1');
    expect(() => number('x', { ...spec, initial: 2 })).toThrow('number x: initial must lie in [-1, 1], got 2');
    expect(() => number('x', { ...spec, step: 0 })).toThrow('number x: step must be positive, got 0');
    expect(() => number('x', { ...spec, scale: 'log' })).toThrow('a log scale needs min above 0, got -1');
  });

  it('shows as many decimals as its step has, and one more where the value needs it', () => {
    const x = number('x', spec);
    expect(digitsOf(x)).toBe(2);
    expect(formatValue(x, -0.5)).toBe('−0.50');
    expect(formatValue(x, 0.125)).toBe('0.125');
  });

  it('clamps to its range, to a precision that text holds exactly, and repairs what is no number', () => {
    const x = number('x', spec);
    expect(clamp(x, 7)).toBe(1);
    expect(clamp(x, 0.123456)).toBe(0.123);
    expect(clamp(x, Number.NaN)).toBe(0.5);
    const root = number('s', { ...spec, initial: Math.SQRT1_2 });
    expect([Math.SQRT1_2, 0.707, 0.7072].map((value) => clamp(root, value))).toEqual(Array(3).fill(Math.SQRT1_2));
    expect(clamp(root, 0.708)).toBe(0.708);
    expect(clamp(number('r', { ...spec, min: 1e-4, scale: 'log' }), 0.0123456)).toBe(0.01235);
    expect(clamp(number('n', { ...spec, initial: 1, max: 8, step: 1, whole: true }), 2.6)).toBe(3);
    const count = number('n', { ...spec, initial: 1, min: 1, max: 1e5, step: 1, whole: true, scale: 'log' });
    expect(clamp(count, 12_345.4)).toBe(12_345);
    expect(formatValue(count, 12_345)).toBe('12345');
  });
});

describe('a declared choice', () => {
  it('is refused when it starts with something that is not an option', () => {
    const options = [{ value: 'a', label: 'A' }];
    expect(() => choice<string>('c', { tex: '', meaning: '', initial: 'b', options })).toThrow(
      'choice c: initial must be one of the options, got b',
    );
  });
});

describe('a declared formula', () => {
  const formula = { tex: 'f', meaning: 'a formula', initial: 'x^2', longest: 12 };

  it('is refused when it starts with something it could not hold', () => {
    expect(() => text('f', { ...formula, initial: '' })).toThrow('text f: initial must be usable, but it is empty');
    expect(() => text('f', { ...formula, initial: 'x'.repeat(13) })).toThrow('but it is longer than 12 characters');
  });

  it('holds letters, digits and the signs of arithmetic, and says why it holds nothing else', () => {
    const f = text('f', formula);
    expect(initialValues({ f })).toEqual({ f: 'x^2' });
    for (const fine of ['x', '2*x+1.5', 'max(x, -x)', '(x-1)^2/3']) expect(textFault(f, fine)).toBeUndefined();
    expect(textFault(f, ' ')).toBe('is empty');
    expect(textFault(f, 'x'.repeat(13))).toBe('is longer than 12 characters');
    for (const sign of [
      '<',
      '>',
      '"',
      "'",
      '`',
      '&',
      '=',
      '_',
      '[',
      '{',
      ';',
      '\\',
      '$',
      '%',
      '#',
      '\n',
      'π',
      '\u202e',
    ])
      expect(textFault(f, `x${sign}`)).toBe(`holds the sign ${sign}, which no formula here has`);
  });
});
