import { describe, expect, it } from 'vitest';
import { pathData, type Point } from './path.ts';

const along = (f: (x: number) => number): Point[] =>
  Array.from({ length: 601 }, (_, i): Point => [i * 1.5, f(i * 1.5)]);
const corners = (data: string): Point[] =>
  data
    .slice(1)
    .split('L')
    .map((pair): Point => {
      const [x = NaN, y = NaN] = pair.split(' ').map(Number);
      return [x, y];
    });

describe('a path', () => {
  it('keeps two points of a straight line', () => {
    expect(pathData(along((x) => 3 + x / 2))).toBe('M0 3L900 453');
  });

  it('stays within a tenth of a pixel of the curve it thins out', () => {
    const bell = (x: number): number => 300 * Math.exp(-0.5 * ((x - 450) / 40) ** 2);
    const kept = corners(pathData(along(bell)));
    expect(kept.length).toBeLessThan(250);
    for (const [x, y] of along(bell)) {
      const right = kept.findIndex(([u]) => u >= x);
      const [u1, v1] = kept[right] ?? [0, 0];
      const [u0, v0] = kept[Math.max(0, right - 1)] ?? [0, 0];
      const level = u1 === u0 ? v1 : v0 + ((v1 - v0) * (x - u0)) / (u1 - u0);
      expect(Math.abs(level - y)).toBeLessThan(0.1);
    }
  });

  it('breaks where a value is not finite and closes when asked', () => {
    expect(
      pathData([
        [0, 0],
        [1, 1],
        [2, NaN],
        [3, 0],
        [4, 4],
      ]),
    ).toBe('M0 0L1 1M3 0L4 4');
    expect(
      pathData(
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
        true,
      ),
    ).toBe('M0 0L1 0L1 1Z');
  });
});
