import type { Items } from './types.ts';

/** How many items are taken at once: so many numbers of each feature, and those of all features, stay near the processor. */
const block = 256;

/**
 * Adds to `sums` [n, n], on and above the diagonal, the products of features, n of them, a multiple of 4. In `t` four
 * features lie together, item after item, then the next four: [n/4, block, 4].
 */
function addProducts(t: Float64Array, sums: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const a = i * block;
    for (let j = i; j < n; j += 4) {
      const b = j * block;
      // Four by four at once: sixteen sums from eight numbers read.
      let [s00, s01, s02, s03] = [0, 0, 0, 0];
      let [s10, s11, s12, s13] = [0, 0, 0, 0];
      let [s20, s21, s22, s23] = [0, 0, 0, 0];
      let [s30, s31, s32, s33] = [0, 0, 0, 0];
      for (let k = 0; k < 4 * block; k += 4) {
        const [p, q, r, s] = [t[a + k]!, t[a + k + 1]!, t[a + k + 2]!, t[a + k + 3]!];
        const [u, v, w, z] = [t[b + k]!, t[b + k + 1]!, t[b + k + 2]!, t[b + k + 3]!];
        s00 += p * u;
        s01 += p * v;
        s02 += p * w;
        s03 += p * z;
        s10 += q * u;
        s11 += q * v;
        s12 += q * w;
        s13 += q * z;
        s20 += r * u;
        s21 += r * v;
        s22 += r * w;
        s23 += r * z;
        s30 += s * u;
        s31 += s * v;
        s32 += s * w;
        s33 += s * z;
      }
      const tile = [s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33];
      for (const [e, sum] of tile.entries()) sums[(i + (e >> 2)) * n + j + (e & 3)]! += sum;
    }
  }
}

/** The features that are not the same in every item. */
function changing({ x, count }: Items, features: number): readonly number[] {
  const places: number[] = [];
  for (let j = 0; j < features; j++)
    for (let n = 1; n < count; n++)
      if (x[n * features + j] !== x[j]) {
        places.push(j);
        break;
      }
  return places;
}

/**
 * The covariance of items about their mean, dividing by the count, of the features that ever change: a matrix of
 * `size` × `size`, full, in doubles.
 */
export function covarianceOf(items: Items, features: number): { matrix: Float64Array; size: number } {
  const { x, count } = items;
  const places = changing(items, features);
  const size = places.length;
  const mean = places.map((j) => {
    let sum = 0;
    for (let n = 0; n < count; n++) sum += x[n * features + j]!;
    return sum / count;
  });
  // Rows of zeros fill up the last group of four.
  const n = Math.ceil(size / 4) * 4;
  const t = new Float64Array(n * block);
  const sums = new Float64Array(n * n);
  for (let first = 0; first < count; first += block) {
    for (let i = 0; i < size; i++)
      for (let k = 0; k < block; k++)
        t[(i >> 2) * 4 * block + 4 * k + (i & 3)] =
          first + k < count ? x[(first + k) * features + places[i]!]! - mean[i]! : 0;
    addProducts(t, sums, n);
  }
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = i; j < size; j++) matrix[i * size + j] = matrix[j * size + i] = sums[i * n + j]! / count;
  return { matrix, size };
}
