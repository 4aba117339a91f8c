import { expect, it } from 'vitest';
import { argmax } from './argmax.ts';

it('finds the largest number, and the first of several', () => {
  expect(argmax([1, 3, 2])).toBe(1);
  expect(argmax([2, 5, 5, 1, 5])).toBe(1);
  expect(argmax([-Infinity, -Infinity])).toBe(0);
  expect(argmax([-0, 0])).toBe(0);
});

it('refuses nothing and NaN', () => {
  expect(() => argmax([])).toThrow('argmax: there must be a number, got 0');
  expect(() => argmax([1, NaN])).toThrow('argmax: no number may be NaN, got NaN');
});
