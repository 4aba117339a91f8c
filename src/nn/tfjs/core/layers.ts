import * as tf from '@tensorflow/tfjs-core';
import type { Activation, Ops, Tensor } from '../../ops.ts';
import { unwrap, wrapped } from '../tensors.ts';

const apply: Readonly<Record<Activation, (x: tf.Tensor2D) => tf.Tensor2D>> = {
  linear: (x) => x,
  tanh: tf.tanh,
  relu: tf.relu,
  sigmoid: tf.sigmoid,
  softplus: tf.softplus,
};

/** The derivative of each activation, told from its output. */
const derivative: Readonly<Record<Activation, (y: tf.Tensor2D) => tf.Tensor>> = {
  linear: tf.onesLike,
  tanh: (y) => tf.sub(1, tf.square(y)),
  relu: tf.step,
  sigmoid: (y) => tf.mul(y, tf.sub(1, y)),
  softplus: (y) => tf.neg(tf.expm1(tf.neg(y))),
};

const weightsOf = (layer: Tensor): tf.Tensor2D => tf.slice(unwrap(layer), [0, 0], [layer.rows - 1, -1]);
const biasOf = (layer: Tensor): tf.Tensor2D => tf.slice(unwrap(layer), [layer.rows - 1, 0], [1, -1]);

/** Affine layers, forward and backward. */
export const layers: Pick<Ops, 'dense' | 'layerGradient' | 'denseBackward'> = {
  dense: (x, layer, activation) =>
    wrapped(() => apply[activation](tf.add(tf.matMul(unwrap(x), weightsOf(layer)), biasOf(layer)))),
  layerGradient: (x, dy) =>
    wrapped(() => tf.concat([tf.matMul(unwrap(x), unwrap(dy), true), tf.sum(unwrap(dy), 0, true)])),
  denseBackward: (dy, layer, y, activation) =>
    wrapped(() => tf.mul(tf.matMul(unwrap(dy), weightsOf(layer), false, true), derivative[activation](unwrap(y)))),
};
