import { expect, it } from 'vitest';
import { planeLattice } from './planeLattice.ts';

it('stands for the standard normal: moments closer than those of as many draws would be', () => {
  const points = planeLattice(21);
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point) / points.length, 0);
  // As many draws would have means with a standard error of .2.
  expect(mean(([x]) => x)).toBeCloseTo(0, 9);
  expect(mean(([, y]) => y)).toBeCloseTo(0, 9);
  expect(Math.abs(mean(([x, y]) => x * y))).toBeLessThan(0.1);
  expect(Math.abs(mean(([x]) => x * x) - 1)).toBeLessThan(0.1);
  expect(Math.abs(mean(([, y]) => y * y) - 1)).toBeLessThan(0.1);
});
