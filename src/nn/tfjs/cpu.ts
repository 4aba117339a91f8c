import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { noiseAt } from '../noise.ts';
import type { Ops } from '../ops.ts';
import { gaussian } from './core/gaussian.ts';
import { layers } from './core/layers.ts';
import { likelihood } from './core/likelihood.ts';
import { mixture } from './core/mixture.ts';
import { coreParameters } from './core/parameters.ts';
import { sums } from './core/sums.ts';
import { tensorOps, unwrap, wrap, wrapped } from './tensors.ts';

/** tfjs's CPU backend, by tfjs's own operations. Rejects where it cannot start. */
export async function createCpu(): Promise<Ops> {
  tf.enableProdMode();
  if (!(await tf.setBackend('cpu'))) throw new Error('tfjs could not start its CPU backend');
  const read = async (tensor: tf.Tensor): Promise<Float32Array> => (await tensor.data()) as Float32Array;
  return {
    name: 'cpu',
    epsilon: 1e-7,
    ...tensorOps(read),
    tensor: (values, rows, columns) => wrap(tf.tensor2d(Float32Array.from(values), [rows, columns])),
    parameters: (state, shapes) => coreParameters(state, shapes, read),
    gather: (table, rows) => wrapped(() => tf.gather(unwrap(table), tf.tensor1d(rows, 'int32'))),
    noise(key, step, rows, columns) {
      const draws = new Float32Array(rows * columns);
      noiseAt(key, step, draws);
      return wrap(tf.tensor2d(draws, [rows, columns]));
    },
    ...layers,
    ...gaussian,
    ...likelihood,
    ...mixture,
    ...sums,
    settle: () => Promise.resolve(),
    close: () => {},
  };
}
