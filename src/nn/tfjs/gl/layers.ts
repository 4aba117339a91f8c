import type { Ops } from '../../ops.ts';
import { activationFunctions, activations } from './functions.ts';
import { program } from './program.ts';

/** GLSL: adds to `sum` for each pair k of the inner dimension; four at a time, since software does not unroll loops. */
function overPairs(term: (k: string) => string): string {
  return `
    int pairs = (inner + 1) >> 1;
    int k = 0;
    for (; k + 3 < pairs; k += 4) {
      float middle = float(k) + .5;
      ${['middle', 'middle + 1.', 'middle + 2.', 'middle + 3.'].map((at) => `{ ${term(`(${at})`)} }`).join('\n')}
    }
    for (; k < pairs; k++) { ${term('(float(k) + .5)')} }`;
}

const dense = program({
  inputs: ['X', 'W'],
  ints: ['inner', 'kind'],
  functions: activationFunctions,
  block: `
    vec4 sum = vec4(0.);
    float row = (float(i) + .5) * texelX.y;
    float column = (float(j) + .5) * texelW.x;
    ${overPairs(
      (k) => `
      vec4 x = texture(X, vec2(${k} * texelX.x, row));
      vec4 w = texture(W, vec2(column, ${k} * texelW.y));
      sum += x.xxzz * w.xyxy + x.yyww * w.zwzw;`,
    )}
    sum += pairW(inner, j).xyxy;
    return activate(sum, kind);`,
});

const layerGradient = program({
  inputs: ['X', 'D'],
  ints: ['inner', 'biasRow'],
  block: `
    vec4 sum = vec4(0.);
    vec2 bias = vec2(0.);
    float row = (float(i) + .5) * texelX.x;
    float column = (float(j) + .5) * texelD.x;
    ${overPairs(
      (k) => `
      vec4 x = texture(X, vec2(row, ${k} * texelX.y));
      vec4 d = texture(D, vec2(column, ${k} * texelD.y));
      sum += x.xxyy * d.xyxy + x.zzww * d.zwzw;
      bias += d.xy + d.zw;`,
    )}
    // Where the bias is the first row of its block, x has no column and the nearest was read.
    if (2 * i == biasRow) return vec4(bias, 0., 0.);
    if (2 * i + 1 == biasRow) sum.zw = bias;
    return sum;`,
});

const denseBackward = program({
  inputs: ['D', 'W', 'Y'],
  ints: ['inner', 'kind'],
  functions: activationFunctions,
  block: `
    vec4 sum = vec4(0.);
    float row = (float(i) + .5) * texelD.y;
    float column = (float(j) + .5) * texelW.y;
    ${overPairs(
      (k) => `
      vec4 d = texture(D, vec2(${k} * texelD.x, row));
      vec4 w = texture(W, vec2(${k} * texelW.x, column));
      sum += d.xxzz * w.xzxz + d.yyww * w.ywyw;`,
    )}
    return kind == 0 ? sum : sum * derivative(blockY(i, j), kind);`,
});

/** Affine layers, each pass one launch. */
export const layers: Pick<Ops, 'dense' | 'layerGradient' | 'denseBackward'> = {
  dense: (x, layer, activation) =>
    dense([x.rows, layer.columns], { X: x, W: layer }, { inner: x.columns, kind: activations[activation] }),
  layerGradient: (x, dy) =>
    layerGradient([x.columns + 1, dy.columns], { X: x, D: dy }, { inner: x.rows, biasRow: x.columns }),
  denseBackward: (dy, layer, y, activation) =>
    denseBackward(
      [dy.rows, layer.rows - 1],
      { D: dy, W: layer, Y: y },
      { inner: dy.columns, kind: activations[activation] },
    ),
};
