import * as tf from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';

/** What tfjs's WebGL backend did in a while. */
export interface Launches {
  /** Draw calls. */
  readonly launches: number;
  /** Textures filled from the processor. */
  readonly uploads: number;
  /** Programs given to the compiler. */
  readonly programs: number;
}

/** Counts what the WebGL backend that is set does while `body` runs. Throws `TypeError` where another backend is set. */
export async function countLaunches(body: () => Promise<void> | void): Promise<Launches> {
  const backend = tf.backend() as MathBackendWebGL;
  const { gpgpu } = backend;
  if (!gpgpu) throw new TypeError(`countLaunches: tfjs must run on WebGL, but runs on ${tf.getBackend()}.`);
  const { executeProgram, uploadDenseMatrixToTexture, createProgram } = gpgpu;
  let launches = 0;
  let uploads = 0;
  let programs = 0;
  gpgpu.executeProgram = () => {
    launches++;
    executeProgram.call(gpgpu);
  };
  gpgpu.uploadDenseMatrixToTexture = (...given) => {
    uploads++;
    uploadDenseMatrixToTexture.apply(gpgpu, given);
  };
  gpgpu.createProgram = (given) => {
    programs++;
    return createProgram.call(gpgpu, given);
  };
  try {
    await body();
  } finally {
    gpgpu.executeProgram = executeProgram;
    gpgpu.uploadDenseMatrixToTexture = uploadDenseMatrixToTexture;
    gpgpu.createProgram = createProgram;
  }
  return { launches, uploads, programs };
}
