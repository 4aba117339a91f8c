import { expect, it } from 'vitest';
import { createRng } from './rng.ts';
import { applyTile, halfSquaresOfTile, tileRows } from './tiles.ts';

const rng = createRng(2);

it.each([
  [8, 5, false],
  [7, 3, false],
  [1, 1, false],
  [9, 9, true],
  [3, 10, true],
  [4, 4, true],
])(
  '%i rows of %i, triangular %s, give the affine map at four points and half its squares',
  (rows, columns, triangular) => {
    const entry = (i: number, j: number): number => (triangular && j < i ? 0 : 1 + i * columns + j);
    const h = Float64Array.from({ length: 4 * columns }, () => rng.normal());
    const tiled = tileRows(rows, columns, entry, (i) => -i, triangular);
    const out = new Float64Array(4 * tiled.rows);
    applyTile(tiled, h, out);
    const squares = new Float64Array(4);
    halfSquaresOfTile(tiled, h, squares);
    for (let p = 0; p < 4; p++) {
      let half = 0;
      for (let i = 0; i < rows; i++) {
        let sum = -i;
        for (let j = 0; j < columns; j++) sum += entry(i, j) * h[4 * j + p]!;
        expect(out[4 * i + p]).toBeCloseTo(sum, 11);
        half += 0.5 * sum * sum;
      }
      expect(squares[p]! / half).toBeCloseTo(1, 11);
    }
    expect([...out.subarray(4 * rows)].every((value) => value === 0)).toBe(true);
  },
);
