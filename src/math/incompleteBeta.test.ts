import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './incompleteBeta.ts';
import { relativeError } from './relativeError.ts';

describe('the regularized incomplete beta function', () => {
  it('has the digits of the reference on both sides of its bulk', () => {
    // 40-digit references
    for (const [a, b, x, value] of [
      [0.5, 1.5, 0.2, 0.5498151442478991],
      [30, 2.5, 0.95, 0.6763375070093829],
      [2.5, 30, 0.001, 4.884206758962392e-5],
      [100, 100, 0.45, 0.07838793271222053],
    ] as const)
      expect(relativeError(incompleteBeta(a, b, x), value), `${a}, ${b}`).toBeLessThan(1e-13);
  });

  it('runs from 0 to 1, and mirrors', () => {
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
    expect(incompleteBeta(2, 3, 0.3) + incompleteBeta(3, 2, 0.7)).toBeCloseTo(1, 15);
    expect(incompleteBeta(1, 1, 0.3)).toBeCloseTo(0.3, 14);
  });

  it('says what is wrong with its input', () => {
    expect(() => incompleteBeta(0, 1, 0.5)).toThrow(/a and b must be positive, got \[0,1\]/);
    expect(() => incompleteBeta(1, 1, 1.5)).toThrow(/x must lie between 0 and 1, got 1.5/);
  });
});
