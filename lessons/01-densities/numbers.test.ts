import { describe, expect, it } from 'vitest';
import { inside, narrow, pair, percent, square, sumOfHeights } from './numbers.ts';

describe('the numbers in the prose of lesson 1', () => {
  it('show that heights without a width add up to nothing in particular', () => {
    expect(sumOfHeights(1000) / sumOfHeights(100)).toBeCloseTo(10, 2);
    // The midpoint rule errs by about the square of its step.
    expect((sumOfHeights(1000) * 2.6) / 1000).toBeCloseTo(inside, 6);
    expect(inside).toBeCloseTo(0.893133642, 9);
  });

  it('give a millimeter the density times its width, nearly', () => {
    expect(narrow.peak).toBeCloseTo(3.989422804, 9);
    expect(narrow.millimeter / (narrow.peak * 0.001)).toBeCloseTo(1, 4);
  });

  it('tell the square of the mean from the mean of the square', () => {
    expect(square.mean).toBeCloseTo(1.8, 12);
    expect(square.ofMean).toBeCloseTo(0.36, 12);
  });

  it('tell the two networks apart by random codes, and hardly by their copies', () => {
    expect(percent(pair.off.near.mean)).toBe('4%');
    expect(percent(pair.on.near.mean)).toBe('99%');
    expect(pair.off.error).toBeLessThan(pair.on.error);
  });
});
