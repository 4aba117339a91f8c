import { generate } from './generate.ts';
import type { Law } from './law.ts';
import { plane } from './plane.ts';
import type { Dataset } from './types.ts';

/**
 * Points spread evenly over the dark squares of a 4 × 4 board on [−2, 2]². The class is the number of the square, counted from
 * the left in rows from below; `across` and `up` are the coordinates, since nothing is added to them.
 */
export function checkerboard(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      ...plane(2.5),
      stream: 'checkerboard',
      noise: 0,
      draw(rng) {
        const square = rng.below(8);
        const row = Math.floor(square / 2);
        const across = 2 * (square % 2) + (row % 2) - 2 + rng.uniform();
        const up = row - 2 + rng.uniform();
        return { x: Float32Array.of(across, up), class: square, factors: { across, up } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

const dark = (column: number, row: number): boolean =>
  column >= -2 && column < 2 && row >= -2 && row < 2 && (column + row) % 2 === 0;

/** ⅛ on the dark squares, whose edges belong to them: single precision may round a point onto one. */
export const checkerboardLaw: Law = {
  logDensity(x) {
    const [columns, rows] = [x[0]!, x[1]!].map((value) => [Math.floor(value), Math.ceil(value) - 1]);
    return columns!.some((column) => rows!.some((row) => dark(column, row))) ? -Math.log(8) : -Infinity;
  },
  route: 'in closed form: ⅛ on the dark squares, 0 elsewhere',
};
