import { describe, expect, it } from 'vitest';
import { dot } from './matrix.ts';
import { preciseDot } from './preciseDot.ts';

describe('the product of vectors with twice the precision', () => {
  it('keeps what is left where large terms cancel', () => {
    // (2^27 + 1)² = 2^54 + 2^28 + 1, whose last 1 a double does not hold
    const x = 2 ** 27 + 1;
    expect(preciseDot([x, -1], [x, 2 ** 54 + 2 ** 28])).toBe(1);
    expect(dot([x, -1], [x, 2 ** 54 + 2 ** 28])).toBe(0);
    expect(preciseDot([1e20, 3, -1e20], [1, 0.5, 1])).toBe(1.5);
  });

  it('begins from a given number', () => {
    expect(preciseDot([2, 3], [4, 5], -23)).toBe(0);
    expect(preciseDot([], [], 7)).toBe(7);
  });

  it('is the plain product where numbers are too large to split, and NaN where a vector is too short', () => {
    expect(preciseDot([1e305], [2])).toBe(2e305);
    expect(preciseDot([1e200], [1e200])).toBe(Infinity);
    expect(preciseDot([1, 2], [1])).toBeNaN();
  });
});
