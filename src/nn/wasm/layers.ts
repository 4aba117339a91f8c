import type { Ops } from '../ops.ts';
import { activationCode } from './kernels.ts';
import type { Kernels } from './kernels.ts';
import { placed } from './memory.ts';
import type { Memory } from './memory.ts';

/** Room that a product needs besides its matrices, in bytes: see assembly/layers.ts. */
function roomFor(rows: number, inner: number): number {
  return 256 + 32 * (inner + 4) + 4 * (rows + 3) * (inner + 4);
}

/** How many rows the kernels take at a time. */
const block = 128;

/** Affine layers, forward and backward. */
export function wasmLayers(
  { make, spare }: Memory,
  kernels: Kernels,
): Pick<Ops, 'dense' | 'layerGradient' | 'denseBackward'> {
  return {
    dense(x, layer, activation) {
      const { rows, columns: inputs } = x;
      const outputs = layer.columns;
      const room = spare(roomFor(Math.min(rows, block), inputs));
      const out = make(rows, outputs);
      const code = activationCode[activation];
      kernels.dense(placed(x).at, placed(layer).at, out.at, rows, inputs, outputs, code, room);
      return out;
    },
    layerGradient(x, dy) {
      const { rows, columns: inputs } = x;
      const outputs = dy.columns;
      const room = spare(roomFor(inputs, Math.min(rows, block)));
      const out = make(inputs + 1, outputs);
      kernels.layerGradient(placed(x).at, placed(dy).at, out.at, rows, inputs, outputs, room);
      return out;
    },
    denseBackward(dy, layer, y, activation) {
      const { rows, columns: outputs } = dy;
      const inputs = layer.rows - 1;
      const room = spare(roomFor(Math.min(rows, block), outputs));
      const out = make(rows, inputs);
      const code = activationCode[activation];
      kernels.denseBackward(placed(dy).at, placed(layer).at, placed(y).at, out.at, rows, inputs, outputs, code, room);
      return out;
    },
  };
}
