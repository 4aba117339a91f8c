import type * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '../ops.ts';

/** A tensor of a tfjs device. */
export interface Wrapped extends Tensor {
  readonly value: tf.Tensor2D;
}

/** A tfjs matrix as the model sees it. */
export function wrap(value: tf.Tensor): Wrapped {
  return { rows: value.shape[0]!, columns: value.shape[1]!, value: value as tf.Tensor2D };
}

/** What is inside; only tensors of this device ever come here. */
export function unwrap(tensor: Tensor): tf.Tensor2D {
  return (tensor as Wrapped).value;
}
