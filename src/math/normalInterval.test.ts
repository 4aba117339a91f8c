import { describe, expect, it } from 'vitest';
import { cdf, interval, logInterval } from './normalInterval.ts';
import { relativeError } from './relativeError.ts';

const normal = { mean: 1.5, std: 0.8 };

describe('the probability of an interval', () => {
  it('comes from the tail that does not cancel', () => {
    // 60-digit references
    expect(relativeError(Math.exp(logInterval(normal, 0.3, 2.9)), 0.8931336418673248)).toBeLessThan(1e-14);
    expect(relativeError(logInterval({ mean: 0, std: 1 }, 6, 7), -20.73806700328247)).toBeLessThan(1e-14);
    expect(logInterval({ mean: 0, std: 1 }, -7, -6)).toBe(logInterval({ mean: 0, std: 1 }, 6, 7));
    expect(logInterval({ mean: 0, std: 1 }, 40, 41)).toBeCloseTo(-804.608, 2);
    expect(cdf(normal, 2.9) - cdf(normal, 0.3)).toBeCloseTo(0.8931336418673248, 14);
  });

  it('is that of a sliver too, at the mean and in the tail', () => {
    const standard = { mean: 0, std: 1 };
    // 60-digit references
    expect(relativeError(logInterval(standard, 0, 1e-11), -26.247374556139174)).toBeLessThan(1e-14);
    expect(relativeError(logInterval(standard, -1e-10, 3e-10), -22.55849510202524)).toBeLessThan(1e-14);
    // the width 1e-6 itself carries the rounding of 8.000001
    expect(relativeError(logInterval(standard, 8, 8.000001), -46.734453091914844)).toBeLessThan(1e-10);
    expect(interval(standard, 3, 3)).toBe(0);
    expect(interval(standard, -Infinity, Infinity)).toBe(1);
    expect(relativeError(interval(standard, 8, Infinity), 6.220960574271784e-16)).toBeLessThan(1e-13);
  });

  it('asks for ends in their order', () => {
    expect(() => logInterval(normal, 2, 1)).toThrow(/a must not exceed b/);
  });
});
