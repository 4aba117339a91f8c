import * as tf from '@tensorflow/tfjs-core';
import type { Ops, Tensor } from '../ops.ts';

/** A tensor of a tfjs device; what lies below its rows in `value` is the device's own. */
export interface Wrapped extends Tensor {
  readonly value: tf.Tensor2D;
}

/** A tfjs matrix as the model sees it. */
export function wrap(value: tf.Tensor, rows = value.shape[0]!, columns = value.shape[1]!): Wrapped {
  return { rows, columns, value: value as tf.Tensor2D };
}

/** What is inside; only tensors of this device ever come here. */
export function unwrap(tensor: Tensor): tf.Tensor2D {
  return (tensor as Wrapped).value;
}

/** Runs `body` and disposes whatever it made except what it returns. */
export function tidied<T extends Tensor | readonly Tensor[] | undefined>(body: () => T): T {
  let result!: T;
  tf.tidy(() => {
    result = body();
    const kept: readonly (Tensor | undefined)[] = Array.isArray(result)
      ? (result as readonly Tensor[])
      : [result as Tensor | undefined];
    return kept.filter((tensor) => tensor !== undefined).map(unwrap);
  });
  return result;
}

/** The one matrix that tfjs's operations make of others. */
export function wrapped(body: () => tf.Tensor): Wrapped {
  return wrap(tf.tidy(body));
}

/** Each row as often as makes `rows` of them: one for each draw. */
export function repeated(x: tf.Tensor2D, rows: number): tf.Tensor2D {
  const [data, columns] = x.shape;
  if (rows === data) return x;
  return tf.reshape(tf.tile(tf.expandDims(x, 1), [1, rows / data, 1]), [rows, columns]);
}

/** How every tfjs device reads and frees tensors; `numbers` rejects when the backend does not answer. */
export function tensorOps(
  numbers: (tensor: tf.Tensor) => Promise<Float32Array>,
): Pick<Ops, 'read' | 'dispose' | 'tidy' | 'count'> {
  return {
    read: async (tensor) => (await numbers(unwrap(tensor))).subarray(0, tensor.rows * tensor.columns),
    dispose: (tensor) => unwrap(tensor).dispose(),
    tidy: tidied,
    count: () => tf.memory().numTensors,
  };
}
