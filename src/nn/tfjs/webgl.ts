import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { agree } from '../agree.ts';
import type { Ops } from '../ops.ts';
import { createPlain } from '../plain/plain.ts';
import { createTfjs } from './device.ts';
import { fuse } from './fused.ts';
import { registerKernels } from './kernels.ts';

/** Milliseconds after which a graphics chip that has not answered counts as lost; software compiles shaders for seconds. */
const patience = 12_000;

/** Whether 2,049 survives: it does not in half floats. tfjs's own test of precision is wrong both ways on some chips. */
async function isHalfPrecision(): Promise<boolean> {
  const sum = tf.tidy(() => tf.add(tf.tensor1d(new Float32Array(256).fill(2048)), tf.scalar(1)));
  const [first] = await sum.data();
  sum.dispose();
  return first !== 2049;
}

/** tfjs on WebGL. Rejects where the browser refuses it here, as Safari does in workers, or where it computes wrongly. */
export async function createWebgl(): Promise<Ops> {
  tf.enableProdMode();
  registerKernels();
  // The caller has looked at the renderer; whether software will do is its decision.
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  if (!tf.findBackendFactory('webgl')) tf.registerBackend('webgl', () => new MathBackendWebGL());
  if (!(await tf.setBackend('webgl'))) throw new Error('tfjs could not start WebGL');
  const { gl } = (tf.backend() as MathBackendWebGL).gpgpu;
  let giveUp: (reason: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  lost.catch(() => {});
  const onLost = (): void => giveUp(new Error('the browser took the graphics chip away (WebGL context lost)'));
  gl.canvas.addEventListener('webglcontextlost', onLost);
  if (gl.isContextLost()) onLost();

  /** After a loss tfjs never answers, or answers with zeros; so every read races against the loss and the clock. */
  const read = async (tensor: tf.Tensor): Promise<Float32Array> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the graphics chip did not answer')), patience);
    });
    try {
      const values = await Promise.race([tensor.data(), lost, late]);
      if (gl.isContextLost()) onLost();
      return gl.isContextLost() ? await lost : (values as Float32Array);
    } finally {
      clearTimeout(timer);
    }
  };
  const basic = createTfjs({
    name: 'webgl',
    epsilon: (await isHalfPrecision()) ? 1e-3 : 1e-7,
    read,
    close: () => {
      gl.canvas.removeEventListener('webglcontextlost', onLost);
      // A new device after a loss needs a new context; the backend makes one when it is asked for next.
      if (gl.isContextLost()) tf.removeBackend('webgl');
    },
  });
  const ops = fuse(basic, read);
  if (await agree(ops, createPlain())) return ops;
  ops.close();
  throw new Error('WebGL computes wrongly here');
}
