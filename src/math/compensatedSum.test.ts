import { expect, it } from 'vitest';
import { compensatedSum } from './compensatedSum.ts';

it('a compensated sum keeps what large terms would swallow', () => {
  expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  expect(compensatedSum(new Float64Array(10).fill(0.1))).toBe(1);
  expect(compensatedSum([])).toBe(0);
  expect(compensatedSum([1, NaN])).toBeNaN();
});
