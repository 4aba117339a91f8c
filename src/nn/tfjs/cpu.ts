import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { Ops } from '../ops.ts';
import { createTfjs } from './device.ts';

/** tfjs's CPU backend. Rejects where it cannot start. */
export async function createCpu(): Promise<Ops> {
  tf.enableProdMode();
  if (!(await tf.setBackend('cpu'))) throw new Error('tfjs could not start its CPU backend');
  return createTfjs({
    name: 'cpu',
    epsilon: 1e-7,
    read: async (tensor) => (await tensor.data()) as Float32Array,
    close: () => {},
  });
}
