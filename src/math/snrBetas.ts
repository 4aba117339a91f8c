import { requireThat } from './requireThat.ts';

/**
 * The betas [count] of a chain whose log signal-to-noise ratio log ᾱ/(1−ᾱ) falls in equal steps from log `first` at t = 1 to
 * log `last` at t = count (Kingma et al. 2021 parametrize by it); with last = 1/first and an odd count, signal and noise are
 * even at the middle step. Throws `RangeError` unless there are two steps or more and the ratios are positive and fall.
 */
export function snrBetas(count: number, first: number, last: number): number[] {
  requireThat(Number.isSafeInteger(count) && count >= 2, 'snrBetas: count must be an integer of at least 2', count);
  requireThat(last > 0 && first > last && first < Infinity, 'snrBetas: the ratios must be positive and fall', [
    first,
    last,
  ]);
  const snr = Array.from({ length: count }, (_, i) => first * (last / first) ** (i / (count - 1)));
  return snr.map((now, i) => {
    const before = snr[i - 1];
    // 1 − ᾱ_t/ᾱ_{t−1}, with ᾱ = SNR/(1 + SNR) put in, loses no digits.
    return before === undefined ? 1 / (1 + now) : (before - now) / (before * (1 + now));
  });
}
