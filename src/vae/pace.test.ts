import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

/** Steps taken in two seconds of a clock that looks every few milliseconds. */
function stepsIn2s(limit: number | null, every: number, hurry = false): number {
  const pace = createPace();
  pace.limit(limit);
  let steps = 0;
  for (let now = 1000; now < 3000; now += every) steps += pace.due(now, hurry);
  return steps;
}

describe('the pace', () => {
  it('holds to so many steps per second, however often it looks', () => {
    for (const every of [1, 4, 9]) {
      expect(stepsIn2s(10, every)).toBe(20);
      // The last look may come before the last step is due.
      expect(Math.abs(stepsIn2s(60, every) - 120)).toBeLessThanOrEqual(1);
    }
  });

  it('without a limit, or in a hurry, takes a step at every look', () => {
    expect(stepsIn2s(null, 4)).toBe(500);
    expect(stepsIn2s(10, 4, true)).toBe(500);
  });
});
