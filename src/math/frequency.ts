import { requireThat } from './requireThat.ts';

/**
 * The share of hits among n independent trials, with a standard error that is honest for rare hits: it is taken at
 * (hits + 2)/(n + 4), so that no hit at all does not claim certainty (Agresti and Coull 1998). Throws `RangeError` unless
 * 0 ≤ hits ≤ n are integers and n > 0.
 */
export function frequency(hits: number, n: number): { mean: number; standardError: number } {
  const counted = Number.isSafeInteger(hits) && Number.isSafeInteger(n) && hits >= 0 && hits <= n && n > 0;
  requireThat(counted, 'frequency: hits and trials must be counts with 0 ≤ hits ≤ n and n > 0', [hits, n]);
  const share = (hits + 2) / (n + 4);
  return { mean: hits / n, standardError: Math.sqrt((share * (1 - share)) / n) };
}
