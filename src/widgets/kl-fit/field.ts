import { mixtureEntropy } from '../../math/klMixture.ts';
import type { Mixture } from '../../math/mixture.ts';
import { crossEntropy } from '../../math/normal.ts';
import { contour, type Field, type Segment } from './contour.ts';
import { slopeFor, type Direction } from './descend.ts';
import { params } from './params.ts';

/** The plane of all q: mean across, log of the standard deviation upward. */
export const span = {
  x: [params.fitMean.min, params.fitMean.max],
  y: [Math.log(params.fitStd.min), Math.log(params.fitStd.max)],
} as const;

const columns = 51;
const rows = 31;
const grid = (count: number, [low, high]: readonly [number, number]): readonly number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

/** One divergence over the plane of all q, in nats; coarser than the figure's numbers, for lines and not for digits. */
export function fieldOf(direction: Direction, p: Mixture): Field {
  const x = grid(columns, span.x);
  const y = grid(rows, span.y);
  const value = new Float64Array(columns * rows);
  const slopeAt = slopeFor(direction, p, true);
  const entropyP = direction === 'forward' ? mixtureEntropy(p) : 0;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const q = { mean: x[i] ?? 0, std: Math.exp(y[j] ?? 0) };
      value[j * columns + i] =
        direction === 'reverse'
          ? // What descent leaves out of KL(q ‖ p), because it does not depend on q.
            slopeAt(q).value - 0.5
          : p.components.reduce((sum, bell, k) => sum + (p.weights[k] ?? 0) * crossEntropy(bell, q), -entropyP);
    }
  }
  return { x, y, value };
}

/** How far above the least value each contour lies, in nats: every line doubles it. */
const risings = Array.from({ length: 16 }, (_, k) => 0.05 * 2 ** k);

/** The contours of a field above its least value, one run of pieces a level. */
export function contoursOf(field: Field): readonly (readonly Segment[])[] {
  const least = field.value.reduce((low, value) => Math.min(low, value), Infinity);
  return risings.map((rising) => contour(field, least + rising));
}
