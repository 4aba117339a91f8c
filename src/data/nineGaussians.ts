import { logDensity as normalLogDensity } from '../math/normal.ts';
import { logSumExp } from '../math/logSumExp.ts';
import { generate } from './generate.ts';
import type { Law } from './law.ts';
import { plane } from './plane.ts';
import type { Dataset } from './types.ts';

const std = 0.2;
const places = [-1.5, 0, 1.5];

/**
 * Points from nine normals of standard deviation .2 whose means, each as likely as another, form a grid 1.5 apart. The class
 * is the normal's number, `column` and `row` (0, 1 or 2, from the left and from below) its place.
 */
export function nineGaussians(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      ...plane(2.5),
      stream: 'nine',
      noise: std,
      draw(rng) {
        const mode = rng.below(9);
        const [column, row] = [mode % 3, Math.floor(mode / 3)];
        return { x: Float32Array.of(places[column]!, places[row]!), class: mode, factors: { column, row } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

const along = places.map((mean) => normalLogDensity({ mean, std }));
const coordinate = (x: number): number => logSumExp(along.map((logDensity) => logDensity(x))) - Math.log(3);

/** The mixture of nine normals. Columns and rows are independent, so it is the product of two mixtures of three. */
export const nineLaw: Law = {
  logDensity: (x) => coordinate(x[0]!) + coordinate(x[1]!),
  route: 'in closed form, as the mixture of nine normals',
};
