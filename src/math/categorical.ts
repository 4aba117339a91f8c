import { requireThat } from './requireThat.ts';

/**
 * Sizes divided by their sum, as probabilities. Throws `RangeError` for a size that is negative or not finite, when all are
 * zero, or when their sum overflows.
 */
export function normalize(sizes: readonly number[]): number[] {
  const bad = sizes.find((size) => !(size >= 0 && size < Infinity));
  requireThat(bad === undefined, 'normalize: sizes must be finite and not negative', bad);
  const sum = sizes.reduce((total, size) => total + size, 0);
  requireThat(sum > 0, 'normalize: one size must be above zero', sizes);
  requireThat(sum < Infinity, 'normalize: the sum must be finite', sizes);
  return sizes.map((size) => size / sum);
}

/**
 * Throws `RangeError` in the name of `caller` unless there is an entry, none is negative, and they sum to 1 (to 1e-9).
 */
export function checkProbabilities(caller: string, probabilities: readonly number[]): void {
  requireThat(probabilities.length > 0, `${caller}: there must be an outcome`, probabilities);
  const bad = probabilities.find((probability) => !(probability >= 0));
  requireThat(bad === undefined, `${caller}: probabilities must not be negative`, bad);
  const sum = probabilities.reduce((total, probability) => total + probability, 0);
  requireThat(Math.abs(sum - 1) < 1e-9, `${caller}: probabilities must sum to 1`, sum);
}

/** H(q) = −Σ q log q in nats, with 0 log 0 = 0. Throws `RangeError` unless q is a distribution. */
export function categoricalEntropy(q: readonly number[]): number {
  checkProbabilities('categoricalEntropy', q);
  return q.reduce((sum, probability) => (probability > 0 ? sum - probability * Math.log(probability) : sum), 0);
}
