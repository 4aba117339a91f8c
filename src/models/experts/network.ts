import type { Rng } from '../../math/rng.ts';
import type { Ops, Shape, Tensor } from '../../nn/ops.ts';

/** Both layers of a network of one hidden layer. */
export type Layers = readonly [Tensor, Tensor];

/** A forward pass: what went into each layer and what came out. */
export interface Pass {
  readonly x: Tensor;
  readonly hidden: Tensor;
  readonly out: Tensor;
}

/** Shapes of the two layers, with a bias in the last row of each. */
export const networkShapes = (hidden: number, outputs: number): readonly Shape[] => [
  [2, hidden],
  [hidden + 1, outputs],
];

/** Weights of a network, its biases included. */
export const networkSize = (hidden: number, outputs: number): number => 2 * hidden + (hidden + 1) * outputs;

/** How steep the hidden units start: bends all over [−1, 1] rather than straight lines. */
const steepness = 3;

/** Weights to start from: hidden units that turn at even places between −1 and 1, outputs of variance 1/hidden, their bias 0. */
export function initialNetwork(hidden: number, outputs: number, rng: Rng): Float32Array {
  const weights = new Float32Array(networkSize(hidden, outputs));
  for (let i = 0; i < hidden; i++) {
    const slope = steepness * rng.normal();
    weights[i] = slope;
    weights[hidden + i] = -slope * (2 * rng.uniform() - 1);
  }
  for (let i = 0; i < hidden * outputs; i++) weights[2 * hidden + i] = rng.normal() / Math.sqrt(hidden);
  return weights;
}

/** Runs the network on rows of x. */
export function forward(ops: Ops, x: Tensor, [first, second]: Layers): Pass {
  const hidden = ops.dense(x, first, 'tanh');
  return { x, hidden, out: ops.dense(hidden, second, 'linear') };
}

/** Gradients of both layers, from the gradient of the loss for what came out. */
export function backward(ops: Ops, [, second]: Layers, { x, hidden }: Pass, dOut: Tensor): readonly [Tensor, Tensor] {
  const dHidden = ops.denseBackward(dOut, second, hidden, 'tanh');
  return [ops.layerGradient(x, dHidden), ops.layerGradient(hidden, dOut)];
}
