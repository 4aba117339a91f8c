import { checkNormal, type Normal } from './normal.ts';
import { entropyRemainder, expm1Minus, minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/**
 * KL(q ‖ p) in nats, ½[log(σp²/σq²) − 1 + σq²/σp² + (μp−μq)²/σp²], arranged so that nearly equal normals lose no digits
 * and the value is never negative. Throws `RangeError` for a bad normal.
 */
export function klNormal(q: Normal, p: Normal): number {
  checkNormal('klNormal', q);
  checkNormal('klNormal', p);
  const shift = (q.mean - p.mean) / p.std;
  const excess = ((q.std - p.std) * (q.std + p.std)) / (p.std * p.std);
  const ratio = q.std / p.std;
  // 1 + excess cancels when q is much narrower than p, the plain form when they are nearly equal.
  const spread = Math.abs(excess) < 0.5 ? minusLog1p(excess) : ratio * ratio - 1 - 2 * Math.log(ratio);
  return 0.5 * (spread + shift * shift);
}

/** KL(N(mean, e^logVar) ‖ N(0, 1)) in nats, ½[m² + (e^l − 1 − l)], never negative. */
export function klStandardNormal(mean: number, logVar: number): number {
  return 0.5 * (mean * mean + expm1Minus(logVar));
}

/**
 * KL(q ‖ p) = Σ q log(q/p) in nats, summed as Σ p h((q−p)/p) with h(r) = (1+r) log(1+r) − r ≥ 0, so that nearly equal
 * distributions lose no digits; ∞ where q has mass and p none.
 * Throws `RangeError` for different lengths, a negative entry, or a sum that is not 1 (to 1e-9).
 */
export function klCategorical(q: readonly number[], p: readonly number[]): number {
  requireThat(q.length === p.length, 'klCategorical: q and p must have the same length', [q.length, p.length]);
  let remainders = 0;
  let sumQ = 0;
  let sumP = 0;
  for (let i = 0; i < q.length; i++) {
    const a = q[i] ?? NaN;
    const b = p[i] ?? NaN;
    requireThat(a >= 0 && b >= 0, 'klCategorical: probabilities must not be negative', [a, b]);
    sumQ += a;
    sumP += b;
    if (b === 0 && a > 0) return Infinity;
    if (b === 0) continue;
    // Far from p the sum of remainders would overflow its small terms; there the plain summand loses nothing.
    remainders += a > 2 * b ? a * Math.log(a / b) - (a - b) : b * entropyRemainder((a - b) / b);
  }
  requireThat(Math.abs(sumQ - 1) < 1e-9 && Math.abs(sumP - 1) < 1e-9, 'klCategorical: each must sum to 1', [
    sumQ,
    sumP,
  ]);
  return remainders + (sumQ - sumP);
}
