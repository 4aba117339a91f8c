import * as tf from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { wrap } from './tensors.ts';
import type { Wrapped } from './tensors.ts';

/** A matrix by one formula per element, computed on the graphics chip in a single launch. */
export interface Formula {
  readonly rows: number;
  readonly columns: number;
  /** Inputs by their names in the formula: element (r, c) of `Q` is written `atQ(r, c)`. */
  readonly inputs: Readonly<Record<string, tf.Tensor>>;
  /** Numbers by their names in the formula; changing them compiles nothing anew. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** GLSL statements that return element (r, c). */
  readonly element: string;
  /** Whether inputs lie four numbers to a texel, as results of products do; false for tables that were uploaded. */
  readonly packed?: boolean;
}

/** Runs a formula on tfjs's WebGL backend, in its packed layout: each texel holds a 2 × 2 block. */
export function runFormula({ rows, columns, inputs, numbers = {}, element, packed = true }: Formula): Wrapped {
  const names = Object.keys(inputs);
  const at = names.map((name) =>
    packed
      ? `float at${name}(int r, int c) { return getChannel(get${name}(r, c), vec2(r, c)); }`
      : `float at${name}(int r, int c) { return get${name}(r, c); }`,
  );
  const program = {
    variableNames: names,
    outputShape: [rows, columns],
    packedInputs: packed,
    packedOutput: true,
    customUniforms: Object.keys(numbers).map((name) => ({ name, type: 'float' as const })),
    userCode: `
      ${at.join('\n')}
      float element(int r, int c) { ${element} }
      void main() {
        ivec2 rc = getOutputCoords();
        int r = rc.x;
        int c = rc.y;
        vec4 block = vec4(0.);
        block.x = element(r, c);
        if (c + 1 < ${columns}) block.y = element(r, c + 1);
        if (r + 1 < ${rows}) block.z = element(r + 1, c);
        if (r + 1 < ${rows} && c + 1 < ${columns}) block.w = element(r + 1, c + 1);
        setOutput(block);
      }
    `,
  };
  const backend = tf.backend() as MathBackendWebGL;
  const values = Object.values(numbers).map((value) => [value]);
  const info = backend.runWebGLProgram(program, Object.values(inputs), 'float32', values);
  return wrap(tf.engine().makeTensorFromTensorInfo(info));
}
