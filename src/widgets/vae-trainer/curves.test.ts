import { describe, expect, it } from 'vitest';
import { cell, curvesPath, zeroPath } from './curves.ts';

/** The heights that a path visits. */
const heights = (path: string): readonly number[] =>
  [...path.matchAll(/[ML][\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));

describe('the curves of a sheet', () => {
  const signal = { width: 3, height: 1, range: [-1.2, 1.2] } as const;

  it('stay in their boxes over the range that their data name, with 0 where it belongs', () => {
    const ys = heights(curvesPath(signal, Float32Array.of(-1.2, 0, 1.2), 1, 1));
    expect(ys).toEqual([cell.height - 1, cell.height / 2, 1]);
    expect(heights(zeroPath(signal, 1, 1))).toEqual([cell.height / 2]);
  });

  it('without a range leave room below 0 and above 1', () => {
    const ys = heights(curvesPath({ width: 2, height: 1 }, Float32Array.of(0, 1), 1, 1));
    expect(ys[0]).toBeLessThan(cell.height - 1);
    expect(ys[1]).toBeGreaterThan(1);
  });
});
