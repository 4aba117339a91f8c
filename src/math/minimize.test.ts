import { describe, expect, it } from 'vitest';
import { minimize } from './minimize.ts';

describe('minimize', () => {
  it('finds the bottom of a curved valley', () => {
    const valley = ([x = NaN, y = NaN]: readonly number[]): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { point, value } = minimize(valley, [-1.2, 1]);
    // a flat bottom leaves half the digits
    expect(point[0]).toBeCloseTo(1, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(value).toBeLessThan(1e-13);
  });

  it('walks around places where the function is not a number, and stops when its evaluations are spent', () => {
    const { point } = minimize(([x = NaN]) => x - Math.log(x), [0.2], { size: -0.5 });
    expect(point[0]).toBeCloseTo(1, 6);
    let used = 0;
    minimize(
      ([x = NaN]) => {
        used += 1;
        return -x;
      },
      [0],
      { evaluations: 50 },
    );
    expect(used).toBeLessThan(60);
  });

  it('refuses a start where the function is not finite', () => {
    expect(() => minimize(([x = NaN]) => Math.log(x), [-1])).toThrow(/finite at the start/);
  });
});
