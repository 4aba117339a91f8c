import { mixtureEntropy } from '../../math/klMixture.ts';
import { mixtureLogProb, type Mixture } from '../../math/mixture.ts';
import { crossEntropy } from '../../math/normal.ts';
import { contour, type Field, type Segment } from './contour.ts';
import type { Direction } from './descend.ts';
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

/** Distance of neighboring places in the table of log p; the columns of the plane stand on it. */
const step = (span.x[1] - span.x[0]) / (columns - 1) / 8;

/** Places per standard deviation that a sum over a bell takes, and how many deviations it reaches to each side. */
const perUnit = 10;
const reach = 8;

/**
 * KL(q ‖ p) over the plane, −log s − E_q log p − ½ log 2πe. log p is tabulated once; a bell of any width then sums the
 * table with its own weights, so that 1,581 bells cost one pass of logarithms.
 */
function reverseField(p: Mixture, y: readonly number[], value: Float64Array): void {
  const far = Math.ceil((reach * Math.exp(span.y[1])) / step) + 1;
  const logP = mixtureLogProb(p);
  const table = Float64Array.from({ length: 8 * (columns - 1) + 1 + 2 * far }, (_, k) =>
    logP(span.x[0] + (k - far) * step),
  );
  for (const [j, logStd] of y.entries()) {
    const std = Math.exp(logStd);
    const stride = Math.max(1, Math.floor(std / (step * perUnit)));
    const count = Math.floor((reach * std) / (stride * step));
    const weights = Float64Array.from({ length: 2 * count + 1 }, (_, k) =>
      Math.exp(-0.5 * (((k - count) * stride * step) / std) ** 2),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const entropy = logStd + 0.5 * Math.log(2 * Math.PI * Math.E);
    for (let i = 0; i < columns; i++) {
      let cross = 0;
      let at = far + 8 * i - count * stride;
      for (const weight of weights) {
        cross += weight * (table[at] ?? 0);
        at += stride;
      }
      value[j * columns + i] = -entropy - cross / total;
    }
  }
}

/** KL(p ‖ q) over the plane, the cross-entropy of each bell of p less the entropy of p. */
function forwardField(p: Mixture, x: readonly number[], y: readonly number[], value: Float64Array): void {
  const entropy = mixtureEntropy(p);
  for (const [j, logStd] of y.entries())
    for (const [i, mean] of x.entries()) {
      const q = { mean, std: Math.exp(logStd) };
      value[j * columns + i] = p.components.reduce(
        (sum, bell, k) => sum + (p.weights[k] ?? 0) * crossEntropy(bell, q),
        -entropy,
      );
    }
}

/** One divergence over the plane of all q, in nats; coarser than the figure's numbers, for lines and not for digits. */
export function fieldOf(direction: Direction, p: Mixture): Field {
  const x = grid(columns, span.x);
  const y = grid(rows, span.y);
  const value = new Float64Array(columns * rows);
  if (direction === 'reverse') reverseField(p, y, value);
  else forwardField(p, x, y, value);
  return { x, y, value };
}

/** How far above the least value each contour lies, in nats: every line doubles it. */
const risings = Array.from({ length: 16 }, (_, k) => 0.05 * 2 ** k);

/** The contours of a field above its least value, one run of pieces a level. */
export function contoursOf(field: Field): readonly (readonly Segment[])[] {
  const least = field.value.reduce((low, value) => Math.min(low, value), Infinity);
  return risings.map((rising) => contour(field, least + rising));
}
