import { describe, expect, it } from 'vitest';
import { adaptive } from './adaptive.ts';
import { relativeError } from './relativeError.ts';

describe('adaptive quadrature', () => {
  it('is exact for polynomials up to degree 22 on one panel', () => {
    // ∫₀² 23 x²² dx = 2²³
    expect(relativeError(adaptive((x) => 23 * x ** 22, 0, 2, { panels: 1 }).value, 2 ** 23)).toBeLessThan(1e-14);
  });

  it('finds narrow peaks, poles at an end and kinks, and says how far off it may be', () => {
    const cases: readonly [(x: number) => number, number, number, readonly number[], number][] = [
      [(x) => 1e-4 / (x * x + 1e-8), -1, 2, [0], Math.atan(2e4) + Math.atan(1e4)],
      [(x) => 1 / Math.sqrt(x), 0, 1, [], 2],
      [(x) => Math.abs(x - 0.3), 0, 1, [0.3], (0.09 + 0.49) / 2],
      [Math.log, 0, 1, [], -1],
    ];
    for (const [f, a, b, breaks, truth] of cases) {
      const { value, error } = adaptive(f, a, b, { breaks });
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(Math.max(error, 1e-15));
      expect(relativeError(value, truth)).toBeLessThan(1e-11);
    }
  });

  it('reaches to infinity on either side', () => {
    const root = Math.sqrt(2 * Math.PI);
    const bell = (x: number): number => Math.exp(-0.5 * (x - 2) ** 2) / root;
    expect(relativeError(adaptive(bell, -Infinity, Infinity).value, 1)).toBeLessThan(1e-12);
    expect(relativeError(adaptive(bell, 2, Infinity).value, 0.5)).toBeLessThan(1e-12);
    expect(relativeError(adaptive(bell, -Infinity, 2).value, 0.5)).toBeLessThan(1e-12);
    const cauchy = (x: number): number => 1 / (Math.PI * (1 + x * x));
    expect(relativeError(adaptive(cauchy, -Infinity, Infinity, { breaks: [-1, 0, 5] }).value, 1)).toBeLessThan(1e-12);
  });

  it('ends when its panels are spent, with an honest error', () => {
    const { value, error } = adaptive((x) => Math.sin(1 / x) ** 2, 0, 1, { panels: 40 });
    // 40-digit reference
    expect(Math.abs(value - 0.6734567682657729)).toBeLessThan(error);
    expect(error).toBeGreaterThan(1e-6);
  });

  it('refuses an empty interval and breaks outside it', () => {
    expect(() => adaptive(Math.exp, 1, 1)).toThrow(/a must be below b, got \[1,1\]/);
    expect(() => adaptive(Math.exp, 0, 1, { breaks: [2] })).toThrow(/breaks must lie between a and b, got 2/);
  });
});
