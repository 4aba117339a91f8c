import { requireThat } from './requireThat.ts';

/** Mean and standard error of independent numbers, in two passes. Throws `RangeError` for fewer than two. */
export function meanWithError(samples: ArrayLike<number>): { mean: number; standardError: number } {
  const n = samples.length;
  requireThat(n >= 2, 'meanWithError: there must be two samples or more', n);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += samples[i] ?? NaN;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((samples[i] ?? NaN) - mean) ** 2;
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}
