import { checkProbabilities } from './categorical.ts';
import { entropyRemainder } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/**
 * The Jensen–Shannon divergence ½ KL(q ‖ m) + ½ KL(p ‖ m), m = (q + p)/2, in nats (Lin 1991): symmetric, between 0 and
 * log 2, finite where one distribution has mass and the other none. With r = (q − p)/(q + p) each outcome adds
 * ¼ (q + p) [h(r) + h(−r)], h(r) = (1 + r) log(1 + r) − r ≥ 0, so nearly equal distributions lose no digits.
 * Throws `RangeError` for different lengths or unless both are distributions.
 */
export function jensenShannon(q: readonly number[], p: readonly number[]): number {
  requireThat(q.length === p.length, 'jensenShannon: q and p must have the same length', [q.length, p.length]);
  checkProbabilities('jensenShannon', q);
  checkProbabilities('jensenShannon', p);
  return q.reduce((sum, a, i) => {
    const b = p[i] ?? NaN;
    if (a + b === 0) return sum;
    const r = (a - b) / (a + b);
    return sum + 0.25 * (a + b) * (entropyRemainder(r) + entropyRemainder(-r));
  }, 0);
}
