import type { Rng } from '../../math/rng.ts';
import type { Ops, Shape, Tensor } from '../../nn/ops.ts';
import { through } from '../../vae/model.ts';
import { inputs } from './features.ts';

/** Units of each hidden layer. */
const hidden = [64, 64, 64] as const;
const widths = [inputs, ...hidden, 2];

/** Layers of (inputs + 1) × outputs, the last row the bias; relu between them. */
export const shapes: readonly Shape[] = widths.slice(1).map((width, i) => [widths[i]! + 1, width] as const);

/** Normal weights of variance 2/inputs (He et al. 2015), a last layer ten times smaller, so that no noise is predicted at first, and biases 0. */
export function firstWeights(rng: Rng): Float32Array {
  const layers = shapes.map(([rows, columns], i) => {
    const scale = i === shapes.length - 1 ? 0.1 / Math.sqrt(rows - 1) : Math.sqrt(2 / (rows - 1));
    return Array.from({ length: rows * columns }, (_, at) => (at < (rows - 1) * columns ? scale * rng.normal() : 0));
  });
  return Float32Array.from(layers.flat());
}

/** The predicted noise of each row, rows × 2. */
export const predict = (ops: Ops, layers: readonly Tensor[], rows: Tensor): Tensor =>
  through(ops, layers, 'relu', rows).out;

/** |ε − ε̂|² of each row; one column. */
export function noiseErrors(ops: Ops, layers: readonly Tensor[], rows: Tensor, noise: Tensor): Tensor {
  return ops.reconstructionError('linear', predict(ops, layers, rows), noise);
}

/** The errors of each row, and the gradients of half their mean with respect to the layers. */
export function backward(
  ops: Ops,
  layers: readonly Tensor[],
  rows: Tensor,
  noise: Tensor,
): { readonly errors: Tensor; readonly gradients: readonly Tensor[] } {
  const passed = through(ops, layers, 'relu', rows);
  // Minus the log density of the noise under N(ε̂, 1) is half the squared error and a constant.
  let d = ops.likelihoodGradient('linear', passed.out, noise, ops.tensor([0], 1, 1));
  const gradients: Tensor[] = [];
  for (let i = layers.length - 1; i >= 0; i--) {
    gradients.unshift(ops.layerGradient(passed.inputs[i]!, d));
    if (i > 0) d = ops.denseBackward(d, layers[i]!, passed.inputs[i]!, 'relu');
  }
  return { errors: ops.reconstructionError('linear', passed.out, noise), gradients };
}
