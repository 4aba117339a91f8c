import type { Decoder, DenseLayer } from './decoder.ts';
import { applyTile, tileRows } from './tiles.ts';

/** A decoder whose tanh, if it had one, is written as a sigmoid. */
export interface SmoothDecoder {
  readonly hidden: readonly DenseLayer[];
  readonly activation: 'sigmoid' | 'relu';
  readonly output: DenseLayer;
}

/** tanh t = 2 sigmoid(2t) − 1: the layer before takes the inner 2, the layer after the outer 2 and the −1. */
export function smooth({ hidden, activation, output }: Decoder): SmoothDecoder {
  if (activation !== 'tanh') return { hidden, activation, output };
  const layers = [...hidden, output].map(({ weights, bias }, depth, { length }) => {
    const [inner, outer] = [depth < length - 1 ? 2 : 1, depth > 0 ? 2 : 1];
    const shifted = Float64Array.from(bias);
    if (depth > 0) for (let i = 0; i < weights.length; i++) shifted[i % bias.length]! -= weights[i] ?? NaN;
    return {
      weights: Float64Array.from(weights, (w) => inner * outer * w),
      bias: shifted.map((b) => inner * b),
    };
  });
  return { hidden: layers.slice(0, -1), activation: 'sigmoid', output: layers.at(-1)! };
}

/** Activations of the first hidden layer, four neighbors of a row at a time: entry l of point p at 4l + p. */
export interface FirstLayer {
  /** Chooses the row. */
  start(j: number): void;
  /** The points i to i + 3; the array is used again at the next call. */
  next(i: number): Float64Array;
}

/** Beyond this an exponential of a weighted coordinate could overflow. */
const safe = 700;

/**
 * The first layer on the grid z1 × z2. Its input is a sum a + b of a part for each axis, so e^(−a−b) is a product of two
 * numbers found beforehand, and a sigmoid costs one division instead of one exponential.
 */
export function firstLayer(
  { weights, bias }: DenseLayer,
  activation: 'sigmoid' | 'relu',
  z1: Float64Array,
  z2: Float64Array,
): FirstLayer {
  const units = bias.length;
  const columns = 4 * Math.ceil(z1.length / 4);
  const along = new Float64Array(columns * units);
  const down = new Float64Array(z2.length * units);
  let largest = 0;
  for (let l = 0; l < units; l++) {
    for (let i = 0; i < columns; i++) {
      const a = (weights[l] ?? NaN) * (z1[i] ?? 0);
      along[(i - (i % 4)) * units + 4 * l + (i % 4)] = a;
      largest = Math.max(largest, Math.abs(a));
    }
    for (let j = 0; j < z2.length; j++) {
      const b = (weights[units + l] ?? NaN) * z2[j]! + (bias[l] ?? NaN);
      down[j * units + l] = b;
      largest = Math.max(largest, Math.abs(b));
    }
  }
  const factored = activation === 'sigmoid' && largest < safe;
  if (factored) for (const table of [along, down]) table.forEach((value, at) => (table[at] = Math.exp(-value)));

  const h = new Float64Array(4 * units);
  let row = 0;
  return {
    start: (j) => {
      row = j * units;
    },
    next: (i) => {
      let at = i * units;
      for (let l = 0, to = 0; l < units; l++, to += 4, at += 4) {
        const b = down[row + l]!;
        if (factored) {
          h[to] = 1 / (1 + along[at]! * b);
          h[to + 1] = 1 / (1 + along[at + 1]! * b);
          h[to + 2] = 1 / (1 + along[at + 2]! * b);
          h[to + 3] = 1 / (1 + along[at + 3]! * b);
        } else {
          for (let p = 0; p < 4; p++) {
            const t = along[at + p]! + b;
            h[to + p] = activation === 'relu' ? Math.max(0, t) : 1 / (1 + Math.exp(-t));
          }
        }
      }
      return h;
    },
  };
}

/** A further hidden layer, for four points at a time; the array it returns is used again at the next call. */
export function laterLayer(
  { weights, bias }: DenseLayer,
  activation: 'sigmoid' | 'relu',
): (h: Float64Array) => Float64Array {
  const units = bias.length;
  const tiled = tileRows(
    units,
    weights.length / units,
    (row, column) => weights[column * units + row] ?? NaN,
    (row) => bias[row] ?? NaN,
  );
  const out = new Float64Array(4 * tiled.rows);
  return (h) => {
    applyTile(tiled, h, out);
    if (activation === 'relu') for (let i = 0; i < 4 * units; i++) out[i] = Math.max(0, out[i]!);
    else for (let i = 0; i < 4 * units; i++) out[i] = 1 / (1 + Math.exp(-out[i]!));
    return out;
  };
}
