import { checkProbabilities } from './categorical.ts';
import { requireThat } from './requireThat.ts';

/**
 * The total variation distance ½ Σ |q − p|, between 0 and 1: the largest difference that any event can show between the
 * two. Pinsker's inequality bounds it by √(KL/2). Throws `RangeError` for different lengths or unless both are distributions.
 */
export function totalVariation(q: readonly number[], p: readonly number[]): number {
  requireThat(q.length === p.length, 'totalVariation: q and p must have the same length', [q.length, p.length]);
  checkProbabilities('totalVariation', q);
  checkProbabilities('totalVariation', p);
  return 0.5 * q.reduce((sum, a, i) => sum + Math.abs(a - (p[i] ?? NaN)), 0);
}
