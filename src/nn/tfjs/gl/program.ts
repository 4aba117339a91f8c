import * as tf from '@tensorflow/tfjs-core';
import type { GPGPUContext, GPGPUContextProgram } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_context';
import { createFragmentShader } from '@tensorflow/tfjs-backend-webgl/dist/webgl_util';
import type { Shape, Tensor } from '../../ops.ts';
import { wrap } from '../tensors.ts';
import type { Wrapped } from '../tensors.ts';
import { allocate, context, texels, webgl } from './memory.ts';
import { shader } from './source.ts';
import type { Source } from './source.ts';

/** Runs a program: the shape of the result, the matrices it reads and its numbers, all by the names of the source. */
export type Program = (
  shape: Shape,
  inputs: Readonly<Record<string, Tensor>>,
  numbers?: Readonly<Record<string, number | readonly number[]>>,
) => Wrapped;

/** A source as one context compiled it. */
interface Compiled {
  readonly program: GPGPUContextProgram;
  readonly inputs: readonly (WebGLUniformLocation | null)[];
  readonly rows: WebGLUniformLocation | null;
  readonly columns: WebGLUniformLocation | null;
  readonly ints: readonly (WebGLUniformLocation | null)[];
  readonly floats: readonly (WebGLUniformLocation | null)[];
  readonly table: WebGLUniformLocation | null;
}

/** Starts the compiling of every program made so far, by the context that is to run it. */
const starters: ((gpgpu: GPGPUContext) => void)[] = [];

/** Has a context compile every program at once, while the page goes on. */
export function compileAll(gpgpu: GPGPUContext): void {
  starters.forEach((start) => start(gpgpu));
}

/** Gives a source to the compiler without waiting for it. */
function start(gpgpu: GPGPUContext, source: Source): GPGPUContextProgram {
  tf.env().set('ENGINE_COMPILE_ONLY', true);
  try {
    return gpgpu.createProgram(createFragmentShader(gpgpu.gl, shader(source)));
  } finally {
    tf.env().set('ENGINE_COMPILE_ONLY', false);
  }
}

/** Waits for the compiler. Throws `Error` when it refuses the source, or when the context is lost. */
function finish(
  gpgpu: GPGPUContext,
  { inputs, ints = [], floats = [], table }: Source,
  program: GPGPUContextProgram,
): Compiled {
  const { gl } = gpgpu;
  if (gl.isContextLost()) throw new Error('the browser took the graphics chip away (WebGL context lost)');
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const logs = gl.getAttachedShaders(program)?.map((part) => gl.getShaderInfoLog(part)) ?? [];
    throw new Error(`A program for the graphics chip does not compile: ${logs.join(' ').trim() || 'no reason given'}`);
  }
  gpgpu.buildVao(program);
  const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
  return {
    program,
    inputs: inputs.map(at),
    rows: at('rows'),
    columns: at('columns'),
    ints: ints.map(at),
    floats: floats.map(at),
    table: table ? at(table[0]) : null,
  };
}

/** The most rows or columns of a matrix: two to a texel. */
const greatest = (): number => 2 * tf.env().getNumber('WEBGL_MAX_TEXTURE_SIZE');

const tooLarge = ({ rows, columns }: Tensor): RangeError =>
  new RangeError(
    `A matrix has at most ${greatest()} rows and columns on this chip, but this one has ${rows} × ${columns}.`,
  );

/**
 * A program on tfjs's WebGL backend, by its textures and its context but without its own running of programs, which
 * compiles anew for other shapes and looks its programs up by their whole text. Texels are addressed directly, so
 * sides are limited to twice the greatest texture; throws `RangeError` beyond.
 */
export function program(source: Source): Program {
  const { inputs, ints = [], floats = [], table } = source;
  const started = new WeakMap<GPGPUContext, GPGPUContextProgram>();
  const finished = new WeakMap<GPGPUContext, Compiled>();
  const begin = (gpgpu: GPGPUContext): GPGPUContextProgram => {
    const made = started.get(gpgpu) ?? start(gpgpu, source);
    started.set(gpgpu, made);
    return made;
  };
  starters.push(begin);
  return ([rows, columns], tensors, numbers = {}) => {
    const { gpgpu } = webgl();
    const gl = context();
    if (Math.max(rows, columns) > greatest()) throw tooLarge({ rows, columns });
    let compiled = finished.get(gpgpu);
    if (!compiled) {
      compiled = finish(gpgpu, source, begin(gpgpu));
      finished.set(gpgpu, compiled);
    }
    const { info, to } = allocate(rows, columns);
    gpgpu.setOutputPackedMatrixTexture(to.texture, rows, columns);
    gpgpu.setProgram(compiled.program);
    gpgpu.bindVertexArray(compiled.program.vao);
    // A name that the compiler found unused has no location.
    compiled.inputs.forEach((place, unit) => {
      if (!place) return;
      const tensor = tensors[inputs[unit]!]!;
      const { texture, across } = texels(tensor);
      if (across !== (tensor.columns + 1) >> 1 && !source.isFolded) throw tooLarge(tensor);
      gpgpu.setInputMatrixTexture(texture, place, unit);
    });
    gl.uniform1i(compiled.rows, rows);
    gl.uniform1i(compiled.columns, columns);
    for (let k = 0; k < ints.length; k++) gl.uniform1i(compiled.ints[k]!, numbers[ints[k]!] as number);
    for (let k = 0; k < floats.length; k++) gl.uniform1f(compiled.floats[k]!, numbers[floats[k]!] as number);
    if (table) gl.uniform4iv(compiled.table, numbers[table[0]] as readonly number[] as number[]);
    gpgpu.executeProgram();
    return wrap(tf.engine().makeTensorFromTensorInfo(info));
  };
}
