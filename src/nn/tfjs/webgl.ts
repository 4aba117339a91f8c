import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { disagreements } from '../agree.ts';
import type { Ops } from '../ops.ts';
import { createPlain } from '../plain/plain.ts';
import { gaussian } from './gl/gaussian.ts';
import { layers } from './gl/layers.ts';
import { likelihood } from './gl/likelihood.ts';
import { context, download, fence, keptZeros, upload, webgl } from './gl/memory.ts';
import { mixture } from './gl/mixture.ts';
import { noiseOps } from './gl/noise.ts';
import { glParameters } from './gl/parameters.ts';
import { compileAll } from './gl/program.ts';
import { gather } from './gl/rows.ts';
import { sums } from './gl/sums.ts';
import { tensorOps } from './tensors.ts';

/** Milliseconds after which a graphics chip that has not answered counts as lost; software compiles shaders for seconds. */
const patience = 12_000;

/** How many open devices work on a backend. */
const users = new WeakMap<MathBackendWebGL, number>();

/** Rejects when the browser takes the context away; `until` ends a wait for the chip there, or when it takes too long. */
function watch(gl: WebGL2RenderingContext): {
  readonly until: <T>(answer: Promise<T>) => Promise<T>;
  readonly stop: () => void;
} {
  let giveUp: (reason: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  lost.catch(() => {});
  const onLost = (): void => giveUp(new Error('the browser took the graphics chip away (WebGL context lost)'));
  gl.canvas.addEventListener('webglcontextlost', onLost);
  if (gl.isContextLost()) onLost();
  return {
    // After a loss tfjs never answers, or answers with zeros; so every wait races against the loss and the clock.
    async until(answer) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the graphics chip did not answer')), patience);
      });
      try {
        const values = await Promise.race([answer, lost, late]);
        if (gl.isContextLost()) onLost();
        return gl.isContextLost() ? await lost : values;
      } finally {
        clearTimeout(timer);
      }
    },
    stop: () => gl.canvas.removeEventListener('webglcontextlost', onLost),
  };
}

/** Whether 2,049 fails to survive, as in half floats. tfjs's own test of precision is wrong both ways on some chips. */
async function isHalfPrecision(ops: Ops): Promise<boolean> {
  const sum = ops.tidy(() => ops.combine([ops.tensor([2048], 1, 1), ops.tensor([1], 1, 1)], [1, 1]));
  const [value] = await ops.read(sum);
  ops.dispose(sum);
  return value !== 2049;
}

/** tfjs on WebGL. Rejects where the browser refuses it here, as Safari does in workers, or where it computes wrongly. */
export async function createWebgl(): Promise<Ops> {
  tf.enableProdMode();
  // The caller has looked at the renderer; whether software will do is its decision.
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  if (!tf.findBackendFactory('webgl')) tf.registerBackend('webgl', () => new MathBackendWebGL());
  if (!(await tf.setBackend('webgl'))) throw new Error('tfjs could not start WebGL');
  if (tf.env().getNumber('WEBGL_VERSION') !== 2) throw new Error('this browser offers WebGL 1 alone');
  const backend = webgl();
  users.set(backend, (users.get(backend) ?? 0) + 1);
  const gl = context();
  const { until, stop } = watch(gl);
  const read = (tensor: tf.Tensor): Promise<Float32Array> => until(download(tensor));
  const ops: Ops = {
    name: 'webgl',
    epsilon: 1e-7,
    ...tensorOps(read),
    tensor: upload,
    count: () => tf.memory().numTensors - keptZeros(),
    parameters: (state, shapes) => glParameters(state, shapes, read),
    gather,
    ...noiseOps,
    ...layers,
    ...gaussian,
    ...likelihood,
    ...mixture,
    ...sums,
    settle: () => until(fence()),
    close() {
      stop();
      users.set(backend, users.get(backend)! - 1);
      // With its last user the backend goes, and its textures; after a loss at once, since the next device needs a new context.
      const isNeeded = users.get(backend)! > 0 && !gl.isContextLost();
      if (!isNeeded && tf.engine().registry['webgl'] === backend) tf.removeBackend('webgl');
    },
  };
  try {
    compileAll(backend.gpgpu);
    const device = (await isHalfPrecision(ops)) ? { ...ops, epsilon: 1e-3 } : ops;
    const wrong = await disagreements(createPlain(), device);
    if (wrong.length > 0) throw new Error(`WebGL computes wrongly here (${wrong.join(', ')})`);
    return device;
  } catch (error) {
    ops.close();
    throw error;
  }
}
