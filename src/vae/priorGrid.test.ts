import { describe, expect, it } from 'vitest';
import { cdf } from '../math/normalInterval.ts';
import { priorGrid } from './priorGrid.ts';

describe('priorGrid', () => {
  it('cuts the prior into cells of equal mass', () => {
    const codes = priorGrid(10, 1);
    // Codes are single precision: 6e-8 relative, and the density is at most .4.
    codes.forEach((z, i) => expect(Math.abs(cdf({ mean: 0, std: 1 }, z) - (i + 0.5) / 10)).toBeLessThan(1e-7));
  });

  it('runs from top left to bottom right, and leaves further coordinates at 0', () => {
    const codes = priorGrid(3, 4);
    expect(codes).toHaveLength(9 * 4);
    const [left, top] = codes;
    expect(left).toBeLessThan(0);
    expect(top).toBeGreaterThan(0);
    expect([...codes.subarray(16, 20)]).toEqual([0, 0, 0, 0]);
    expect([...codes.subarray(2, 4)]).toEqual([0, 0]);
  });
});
