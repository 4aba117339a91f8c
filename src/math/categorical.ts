import { requireThat } from './requireThat.ts';

/** Sizes divided by their sum, as probabilities. Throws `RangeError` for a negative size or when all are zero. */
export function normalize(sizes: readonly number[]): number[] {
  const bad = sizes.find((size) => !(size >= 0 && size < Infinity));
  requireThat(bad === undefined, 'normalize: sizes must not be negative', bad);
  const sum = sizes.reduce((total, size) => total + size, 0);
  requireThat(sum > 0, 'normalize: one size must be above zero', sizes);
  return sizes.map((size) => size / sum);
}

/** H(q) = −Σ q log q in nats, with 0 log 0 = 0. Throws `RangeError` for a negative probability. */
export function categoricalEntropy(q: readonly number[]): number {
  let sum = 0;
  for (const probability of q) {
    requireThat(probability >= 0, 'categoricalEntropy: probabilities must not be negative', probability);
    if (probability > 0) sum -= probability * Math.log(probability);
  }
  return sum;
}
