import { describe, expect, it } from 'vitest';
import { combine } from './andOr.ts';
import { prob } from './normal.ts';

const grid = Array.from({ length: 2401 }, (_, i) => -12 + i * 0.01);
const apart = (distance: number) => ({
  weights: [0.5, 0.5],
  experts: [
    { mean: -distance / 2, std: 1 },
    { mean: distance / 2, std: 1 },
  ],
});

/** Local maxima of a curve. */
const peaks = (curve: Float64Array): number =>
  curve.reduce((n, y, i) => n + (y > (curve[i - 1] ?? Infinity) && y > (curve[i + 1] ?? Infinity) ? 1 : 0), 0);

describe('experts combined by OR and by AND', () => {
  it('are three densities: each has area 1', () => {
    const { or, and, pool } = combine(apart(4), grid);
    for (const curve of [or, and, pool]) expect(curve.reduce((sum, y) => sum + y * 0.01, 0)).toBeCloseTo(1, 12);
  });

  it('have two peaks by OR and one by AND when they disagree', () => {
    const { or, and, pool } = combine(apart(4), grid);
    expect([or, and, pool].map(peaks)).toEqual([2, 1, 1]);
  });

  it('lose their common area Z from 0.2821 at one place to 3.9e-12 at ten standard deviations', () => {
    expect(Math.exp(combine(apart(0), grid).logZ)).toBeCloseTo(0.28209479177387814, 14);
    expect(Math.exp(combine(apart(10), grid).logZ) / 3.917716632754334e-12).toBeCloseTo(1, 12);
  });

  it('are all the same where both say the same, but for the sharper AND', () => {
    const { or, and, pool } = combine(apart(0), grid);
    for (const [i, x] of grid.entries()) {
      expect(or[i]).toBeCloseTo(pool[i] ?? NaN, 14);
      expect(and[i]).toBeCloseTo(prob({ mean: 0, std: Math.SQRT1_2 }, x), 14);
    }
  });

  it('are refused with weights that do not sum to 1', () => {
    expect(() => combine({ ...apart(1), weights: [1, 1] }, grid)).toThrow('weights must sum to 1, got 2');
  });
});
