import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { niceTicks, tickText } from './ticks.ts';

describe('ticks', () => {
  it('are round numbers that are exactly what they say', () => {
    expect(niceTicks([0, 1], 5)).toEqual({ values: [0, 0.2, 0.4, 0.6, 0.8, 1], digits: 1 });
    expect(niceTicks([-0.25, 0.35], 6).values).toEqual([-0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(niceTicks([-6, 6], 6).values).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(niceTicks([0, 12000], 3).values).toEqual([0, 5000, 10000]);
  });

  it('lie inside the interval, evenly, and are not many more than asked for', () => {
    const rng = createRng(3, 'ticks');
    for (let i = 0; i < 500; i++) {
      const low = rng.normal() * 10 ** (rng.below(9) - 4);
      const high = low + Math.exp(3 * rng.normal());
      const count = 2 + rng.below(9);
      const { values } = niceTicks([low, high], count);
      const slack = (high - low) * 1e-6;
      expect(values.length).toBeLessThanOrEqual(count + 1);
      expect(values.length).toBeGreaterThanOrEqual(Math.floor(count / 2.5));
      for (const value of values) expect(value >= low - slack && value <= high + slack).toBe(true);
    }
  });

  it('are none for an empty interval', () => {
    expect(niceTicks([1, 1], 5).values).toEqual([]);
    expect(niceTicks([2, 1], 5).values).toEqual([]);
  });

  it('are written with a true minus sign and never as minus zero', () => {
    expect(tickText(-2, 0)).toBe('−2');
    expect(tickText(-0.04, 1)).toBe('0.0');
    expect(tickText(0.5, 1)).toBe('0.5');
  });
});
