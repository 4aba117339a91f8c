import { describe, expect, it } from 'vitest';
import { dotsPath, linePath, meshPath, pairsPath, placeOf, planeSide } from './points.ts';

const shape = { width: 2, height: 1, range: [-2, 2] } as const;

describe('points of a plane', () => {
  it('stand where their coordinates say, with the second one upward', () => {
    expect(placeOf(shape, -2, -2)).toEqual([0, planeSide]);
    expect(placeOf(shape, 2, 2)).toEqual([planeSide, 0]);
    expect(placeOf(shape, 0, 1)).toEqual([50, 25]);
    expect(dotsPath(shape, Float32Array.of(0, 1, -2, -2))).toBe('M50.0 25.0h0M0.0 100.0h0');
  });

  it('that are no numbers are left out', () => {
    expect(dotsPath(shape, Float32Array.of(Number.NaN, 1, 0, 0))).toBe('M50.0 50.0h0');
  });

  it('are joined in their order, and each datum to what comes back', () => {
    expect(linePath(shape, Float32Array.of(0, 0, 2, 0))).toBe('M50.0 50.0L100.0 50.0');
    expect(pairsPath(shape, Float32Array.of(0, 0), Float32Array.of(0, 2))).toBe('M50.0 50.0L50.0 0.0');
  });

  it('of a grid make a mesh with each row and each column once', () => {
    const path = meshPath(shape, Float32Array.of(-2, 2, 2, 2, -2, -2, 2, -2), 2);
    expect(path.match(/M/g)).toHaveLength(4);
    // Top row, left column, bottom row, right column.
    expect(path).toBe('M0.0 0.0L100.0 0.0M0.0 0.0L0.0 100.0M0.0 100.0L100.0 100.0M100.0 0.0L100.0 100.0');
  });
});
