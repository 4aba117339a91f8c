import type { Ops } from '../ops.ts';
import { activate, timesDerivative } from './activation.ts';
import { open } from './memory.ts';
import type { Matrix, Memory } from './memory.ts';
import { multiply } from './multiply.ts';
import type { Strided } from './multiply.ts';

const straight = ({ values, columns }: Matrix): Strided => ({ values, down: columns, along: 1 });
const transposed = ({ values, columns }: Matrix): Strided => ({ values, down: 1, along: columns });

/** Affine layers, forward and backward. */
export function plainLayers({ make }: Memory): Pick<Ops, 'dense' | 'layerGradient' | 'denseBackward'> {
  return {
    dense(x, layer, activation) {
      const out = make(x.rows, layer.columns);
      multiply(straight(open(x)), straight(open(layer)), out.values, x.rows, x.columns, layer.columns);
      const { values } = out;
      const bias = open(layer).values;
      const from = x.columns * layer.columns;
      for (let i = 0, at = 0; i < x.rows; i++)
        for (let j = 0; j < layer.columns; j++, at++) values[at] = values[at]! + bias[from + j]!;
      activate(values, activation);
      return out;
    },
    layerGradient(x, dy) {
      const out = make(x.columns + 1, dy.columns);
      multiply(transposed(open(x)), straight(open(dy)), out.values, x.columns, x.rows, dy.columns);
      const sums = new Float64Array(dy.columns);
      const d = open(dy).values;
      for (let i = 0, at = 0; i < dy.rows; i++) for (let j = 0; j < dy.columns; j++, at++) sums[j] = sums[j]! + d[at]!;
      out.values.set(sums, x.columns * dy.columns);
      return out;
    },
    denseBackward(dy, layer, y, activation) {
      const out = make(dy.rows, layer.rows - 1);
      multiply(straight(open(dy)), transposed(open(layer)), out.values, dy.rows, dy.columns, layer.rows - 1);
      timesDerivative(out.values, open(y).values, activation);
      return out;
    },
  };
}
