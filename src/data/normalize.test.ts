import { describe, expect, it } from 'vitest';
import { applyNormalization, normalize, suggestNormalization, undoNormalization } from './normalize.ts';
import { readPasted } from './read/readFiles.ts';
import type { Table } from './read/reading.ts';

async function tableOf(rows: readonly (readonly number[])[]): Promise<Table> {
  const reading = await readPasted(rows.map((row) => row.join(',')).join('\n'), { seed: 1 });
  if (reading.kind !== 'table') throw new Error(reading.message);
  return reading.table;
}

/** Columns of different size, one of them constant, one far from 0. */
const rows = Array.from({ length: 20 }, (_, n) => [
  (n * 7) % 20,
  1000 * ((n * 3) % 20) - 500,
  4.1,
  16_000 + ((n * 9) % 20),
]);
const column = (x: Float32Array, j: number): readonly number[] => Array.from({ length: 20 }, (_, n) => x[4 * n + j]!);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('normalization', () => {
  it.each(['none', 'range', 'columns', 'standardize', { low: -1000, high: 30_000 }] as const)(
    '%j is undone to the digits of a float',
    async (how) => {
      const table = await tableOf(rows);
      const { table: normal, normalization } = normalize(table, how);
      const back = undoNormalization(normal.x, normalization);
      const spread = Math.max(...normalization.scale);
      // A float has 24 binary digits; what is lost is a part of the scale and of the number itself.
      back.forEach((value, i) =>
        expect(Math.abs(value - table.x[i]!)).toBeLessThanOrEqual(2 ** -22 * (spread + Math.abs(table.x[i]!))),
      );
      expect(applyNormalization(table.x, normalization)).toEqual(normal.x);
    },
  );

  it('by one range keeps the shape of an item and spans 0 … 1', async () => {
    const { x } = normalize(await tableOf(rows), 'range').table;
    expect([Math.min(...x), Math.max(...x)]).toEqual([0, 1]);
    expect(x[3]! - x[0]!).toBeCloseTo((16_000 - 0) / 19_000, 5);
  });

  it('by columns spans 0 … 1 in each, and a constant one is 0', async () => {
    const { x } = normalize(await tableOf(rows), 'columns').table;
    for (const j of [0, 1, 3]) expect([Math.min(...column(x, j)), Math.max(...column(x, j))]).toEqual([0, 1]);
    expect(column(x, 2).every((value) => value === 0)).toBe(true);
  });

  it('by standardizing gives mean 0 and variance 1 in each column, and a constant one is 0', async () => {
    const { x } = normalize(await tableOf(rows), 'standardize').table;
    for (const j of [0, 1, 3]) {
      expect(mean(column(x, j))).toBeCloseTo(0, 5);
      expect(mean(column(x, j).map((value) => value * value))).toBeCloseTo(1, 5);
    }
    expect(column(x, 2).every((value) => value === 0)).toBe(true);
  });

  it('is suggested by columns for different units, by one range for curves, and not at all within 0 … 1', async () => {
    expect(suggestNormalization(await tableOf(rows))).toBe('columns');
    expect(suggestNormalization(await tableOf(rows.map(([a = 0]) => [a, 20 - a])))).toBe('range');
    expect(suggestNormalization(await tableOf(rows.map(([a = 0]) => [a / 20, 1 - a / 20])))).toBe('none');
  });

  it('by a range that does not rise is refused', async () => {
    const table = await tableOf(rows);
    expect(() => normalize(table, { low: 1, high: 0 })).toThrow(
      'normalize: a range must rise and be finite, got {low:1,high:0}',
    );
  });
});
