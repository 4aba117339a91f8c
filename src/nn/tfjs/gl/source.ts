/** One matrix made of others in a single launch, written for any sizes, so that it is compiled once. */
export interface Source {
  /** Names of the matrices it reads: element (r, c) of `Q` is `atQ(r, c)`, its block (i, j) `blockQ(i, j)`, and row r of blocks (…, j) `pairQ(r, j)`. */
  readonly inputs: readonly string[];
  readonly ints?: readonly string[];
  readonly floats?: readonly string[];
  /** An array of four whole numbers each, and its length. */
  readonly table?: readonly [name: string, length: number];
  /** Whether it reads a matrix with more rows than a texture, which then lies folded in its texels. */
  readonly isFolded?: boolean;
  /** GLSL functions that the body calls. */
  readonly functions?: string;
  /** GLSL statements that return element (r, c) of `rows` × `columns`; or else `block`. */
  readonly element?: string;
  /** GLSL statements that return block (i, j): elements (2i, 2j), (2i, 2j + 1), (2i + 1, 2j), (2i + 1, 2j + 1). */
  readonly block?: string;
}

const fourElements = `
  vec4 four = vec4(element(2 * i, 2 * j), 0., 0., 0.);
  bool right = 2 * j + 1 < columns;
  bool below = 2 * i + 1 < rows;
  if (right) four.y = element(2 * i, 2 * j + 1);
  if (below) four.z = element(2 * i + 1, 2 * j);
  if (right && below) four.w = element(2 * i + 1, 2 * j + 1);
  return four;`;

/**
 * The fragment shader of a source in tfjs's packed layout: each texel holds a 2 × 2 block, and where a matrix ends
 * within a block there are zeros, on which products rely. Texels are sampled at their middles rather than fetched,
 * which software does twice as fast; `texelQ` is the size of one.
 */
export function shader({ inputs, ints = [], floats = [], table, functions = '', element, block }: Source): string {
  const readers = inputs.map(
    (name) => `
    uniform sampler2D ${name};
    vec2 texel${name};
    vec4 block${name}(int i, int j) { return texture(${name}, (vec2(j, i) + .5) * texel${name}); }
    vec2 pair${name}(int r, int j) {
      vec4 four = texelFetch(${name}, ivec2(j, r >> 1), 0);
      return (r & 1) == 0 ? four.xy : four.zw;
    }
    float at${name}(int r, int c) {
      vec2 two = pair${name}(r, c >> 1);
      return (c & 1) == 0 ? two.x : two.y;
    }`,
  );
  return `#version 300 es
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    out vec4 result;
    uniform int rows, columns;
    ${ints.map((name) => `uniform int ${name};`).join(' ')}
    ${floats.map((name) => `uniform float ${name};`).join(' ')}
    ${table ? `uniform ivec4 ${table[0]}[${table[1]}];` : ''}
    ${readers.join('')}
    ${functions}
    ${element ? `float element(int r, int c) { ${element} }` : ''}
    vec4 blockAt(int i, int j) { ${block ?? fourElements} }
    void main() {
      int i = int(gl_FragCoord.y);
      int j = int(gl_FragCoord.x);
      ${inputs.map((name) => `texel${name} = 1. / vec2(textureSize(${name}, 0));`).join(' ')}
      result = blockAt(i, j);
      if (2 * j + 1 >= columns) result.yw = vec2(0.);
      if (2 * i + 1 >= rows) result.zw = vec2(0.);
    }`;
}
