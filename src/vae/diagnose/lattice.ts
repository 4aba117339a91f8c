/** An interval along one latent unit. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** Evenly spaced codes in a line or in the plane: index i means center + i · step, along each unit. */
export interface Lattice {
  readonly center: readonly number[];
  readonly step: readonly number[];
  /** Indices from −half to half of the starting box, along each unit. */
  readonly half: readonly number[];
}

/** In the plane indices stay within ± this, so that two of them fit into one small integer, which maps find quickly. */
const reach = 16_000;
const stride = 32_768;
const middle = 16_384;

/** On a line one index has the small integer to itself. */
const [lineReach, lineMiddle] = [500_000_000, 536_870_912];

/** The indices of a point as one number. */
export const keyOf = (indices: readonly number[]): number =>
  indices.length === 1 ? indices[0]! + lineMiddle : (indices[0]! + middle) * stride + indices[1]! + middle;

/** The indices of a point from its key. */
export const indicesOf = (key: number, latent: number): readonly number[] =>
  latent === 1 ? [key - lineMiddle] : [Math.floor(key / stride) - middle, (key % stride) - middle];

/** Which of four lattices a point belongs to, 0 … 3: every fourth on a line, every second along both sides of a plane. */
export const quarterOf = (key: number, latent: number): number =>
  latent === 1 ? key % 4 : (Math.floor(key / stride) % 2) * 2 + (key % 2);

/** A lattice of `points` (odd) along each side of a box. */
export function latticeOn(box: readonly Span[], points: number): Lattice {
  const half = (points - 1) / 2;
  return {
    center: box.map(({ min, max }) => (min + max) / 2),
    step: box.map(({ min, max }) => (max - min) / (points - 1)),
    half: box.map(() => half),
  };
}

/** Keys of all points of the starting box. */
export function boxKeys({ half }: Lattice): Int32Array {
  const [across, along] = half as readonly [number, number?];
  const line = Array.from({ length: 2 * across + 1 }, (_, i) => i - across);
  if (along === undefined) return Int32Array.from(line, (i) => keyOf([i]));
  return Int32Array.from(
    Array.from({ length: 2 * along + 1 }, (_, j) => line.map((i) => keyOf([i, j - along]))).flat(),
  );
}

/** The codes at some keys, row by row. */
export function codesAt({ center, step }: Lattice, keys: ArrayLike<number>): Float64Array {
  const latent = center.length;
  const codes = new Float64Array(keys.length * latent);
  for (let at = 0; at < keys.length; at++) {
    const indices = indicesOf(keys[at]!, latent);
    for (let u = 0; u < latent; u++) codes[at * latent + u] = center[u]! + indices[u]! * step[u]!;
  }
  return codes;
}

/** Steps to the neighbors of a point, as differences of keys. */
export const neighborsIn = (latent: number): readonly number[] =>
  latent === 1 ? [-1, 1] : [-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1];

/** Whether a point is so far out that it can have no neighbors. */
export const isAtRim = (key: number, latent: number): boolean =>
  indicesOf(key, latent).some((index) => Math.abs(index) > (latent === 1 ? lineReach : reach));

/** Whether a point lies on an edge of the starting box. */
export const isOnEdge = ({ half }: Lattice, key: number): boolean =>
  indicesOf(key, half.length).some((index, u) => Math.abs(index) === half[u]!);

/** The same lattice with half the step, or nothing where the indices of some points would grow too large. */
export function halved(lattice: Lattice, keys: readonly number[]): Lattice | undefined {
  const latent = lattice.step.length;
  const most = (latent === 1 ? lineReach : reach) / 2 - 2;
  if (keys.some((key) => indicesOf(key, latent).some((index) => Math.abs(index) > most))) return undefined;
  return { ...lattice, step: lattice.step.map((step) => step / 2) };
}
