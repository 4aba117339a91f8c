import * as tf from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import type { Tensor } from '../../ops.ts';
import { unwrap, wrap } from '../tensors.ts';
import type { Wrapped } from '../tensors.ts';

/** tfjs's WebGL backend, which is the one that is set whenever this device works. */
export const webgl = (): MathBackendWebGL => tf.backend() as MathBackendWebGL;

/** Its context; older ones are refused when the device is opened. */
export const context = (): WebGL2RenderingContext => webgl().gpgpu.gl as WebGL2RenderingContext;

/** Texels of a texture: a matrix lies in them as 2 × 2 blocks, row by row of blocks. */
export interface Texels {
  readonly texture: WebGLTexture;
  /** Texels in a row, as many as blocks unless the matrix has more rows than a texture may. */
  readonly across: number;
  readonly down: number;
}

/** Milliseconds between looks at a fence. */
const glance = 1;

function texelsOf({ dataId }: tf.TensorInfo): Texels {
  const { texture, texShape } = webgl().texData.get(dataId);
  return { texture: texture!.texture, across: texShape![1] / 2, down: texShape![0] / 2 };
}

/** Where a tensor lies. */
export const texels = (tensor: Tensor): Texels => texelsOf(unwrap(tensor));

/** A place for a matrix, with whatever it last held. */
export function allocate(rows: number, columns: number): { readonly info: tf.TensorInfo; readonly to: Texels } {
  const backend = webgl();
  const info = backend.makeTensorInfo([rows, columns], 'float32');
  backend.texData.get(info.dataId).isPacked = true;
  backend.uploadToGPU(info.dataId);
  return { info, to: texelsOf(info) };
}

/** Where element (r, c) of a matrix lies among the numbers of its texels. */
const placeOf = (r: number, c: number, columns: number): number =>
  4 * ((r >> 1) * ((columns + 1) >> 1) + (c >> 1)) + 2 * (r & 1) + (c & 1);

function fill(values: ArrayLike<number>, rows: number, columns: number): Wrapped {
  const { info, to } = allocate(rows, columns);
  const blocks = new Float32Array(4 * to.across * to.down);
  for (let r = 0, at = 0; r < rows; r++)
    for (let c = 0; c < columns; c++, at++) blocks[placeOf(r, c, columns)] = values[at]!;
  webgl().gpgpu.uploadDenseMatrixToTexture(to.texture, to.across, to.down, blocks);
  return wrap(tf.engine().makeTensorFromTensorInfo(info));
}

/** Up to this many zeros are uploaded once and shared from then on: steps ask for the same few again and again. */
const fewZeros = 256;
const zeros = new WeakMap<MathBackendWebGL, Map<string, tf.Tensor>>();

function sharedZeros(rows: number, columns: number): Wrapped {
  const backend = webgl();
  const known = zeros.get(backend) ?? new Map<string, tf.Tensor>();
  zeros.set(backend, known);
  const key = `${rows} ${columns}`;
  const kept = known.get(key) ?? tf.keep(fill(new Float32Array(rows * columns), rows, columns).value);
  known.set(key, kept);
  backend.incRef(kept.dataId);
  return wrap(tf.engine().makeTensorFromTensorInfo(kept));
}

/** How many matrices of zeros are kept for sharing. */
export const keptZeros = (): number => zeros.get(webgl())?.size ?? 0;

/**
 * A matrix with these numbers; put in blocks here, so that the chip need not be asked to. Throws `RangeError` for
 * another count.
 */
export function upload(values: ArrayLike<number>, rows: number, columns: number): Wrapped {
  if (values.length !== rows * columns)
    throw new RangeError(
      `A ${rows} × ${columns} matrix has ${rows * columns} numbers, but ${values.length} were given.`,
    );
  const isShared = values.length <= fewZeros && Array.from(values).every((value) => value === 0);
  return isShared ? sharedZeros(rows, columns) : fill(values, rows, columns);
}

/** Resolves when the chip has done what it was given so far, or its context is lost. */
export async function fence(): Promise<void> {
  const gl = context();
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!sync) return;
  gl.flush();
  while (!gl.isContextLost() && gl.clientWaitSync(sync, 0, 0) === gl.TIMEOUT_EXPIRED)
    await new Promise((resolve) => setTimeout(resolve, glance));
  gl.deleteSync(sync);
}

/** The numbers of a matrix, once the chip has computed them; zeros if its context is lost. */
export async function download(value: tf.Tensor): Promise<Float32Array> {
  const [rows, columns] = [value.shape[0]!, value.shape[1]!];
  const { texture, across, down } = texelsOf(value);
  const { gpgpu } = webgl();
  const buffer = gpgpu.createBufferFromTexture(texture, down, across);
  await fence();
  const blocks = gpgpu.downloadFloat32MatrixFromBuffer(buffer, 4 * across * down);
  gpgpu.gl.deleteBuffer(buffer);
  const values = new Float32Array(rows * columns);
  for (let r = 0, at = 0; r < rows; r++)
    for (let c = 0; c < columns; c++, at++) values[at] = blocks[placeOf(r, c, columns)]!;
  return values;
}
