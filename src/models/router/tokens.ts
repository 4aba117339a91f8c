import type { Rng } from '../../math/rng.ts';

/** Numbers per token. */
export const width = 8;
/** Kinds of tokens, and how many tokens there are of all kinds. */
export const kinds = 8;
export const tokenCount = 256;

/** Tokens of several kinds; what is asked of a token depends on its kind. */
export interface Tokens {
  /** tokens × width, and what the layer should make of each, in the same shape. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** What all tokens have in common, how far the clusters lie from it, and the spread within one, in standard deviations. */
const scales = { common: 2, own: 1, within: 0.4 } as const;

/**
 * Tokens in clusters, in random order: a token is what all have in common plus its cluster's part plus noise, and its target
 * is the token turned by a random matrix of its cluster, so that what is right for one cluster is wrong for the next.
 * Targets have mean square 1.
 */
export function drawTokens(rng: Rng): Tokens {
  const normals = (count: number, scale: number): Float64Array =>
    Float64Array.from({ length: count }, () => scale * rng.normal());
  const common = normals(width, scales.common);
  const own = normals(kinds * width, scales.own);
  const turns = normals(kinds * width * width, 1);
  const clusters = Uint8Array.from({ length: tokenCount }, () => rng.below(kinds));
  const x = Float32Array.from({ length: tokenCount * width }, (_, at) => {
    const [t, j] = [Math.floor(at / width), at % width];
    return common[j]! + own[clusters[t]! * width + j]! + scales.within * rng.normal();
  });
  const raw = Float64Array.from({ length: tokenCount * width }, (_, at) => {
    const [t, row] = [Math.floor(at / width), at % width];
    let sum = 0;
    for (let j = 0; j < width; j++) sum += turns[(clusters[t]! * width + row) * width + j]! * x[t * width + j]!;
    return sum;
  });
  const size = Math.sqrt(raw.reduce((sum, each) => sum + each * each, 0) / raw.length);
  return { x, y: Float32Array.from(raw, (each) => each / size) };
}
