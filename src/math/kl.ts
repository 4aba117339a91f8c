import { checkProbabilities } from './categorical.ts';
import { compensatedSum } from './compensatedSum.ts';
import { checkNormal, type Normal } from './normal.ts';
import { entropyRemainder, expm1Minus, minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/**
 * KL(q ‖ p) in nats (Kullback and Leibler 1951) of two normals, ½[log(σp²/σq²) − 1 + σq²/σp² + (μp−μq)²/σp²]. With
 * r = σq²/σp² − 1, found as (σq−σp)(σq+σp)/σp², it is ½[r − log(1+r) + (μq−μp)²/σp²]: nearly equal normals lose no digits,
 * and the value is never negative. Throws `RangeError` for a bad normal.
 */
export function klNormal(q: Normal, p: Normal): number {
  checkNormal('klNormal', q);
  checkNormal('klNormal', p);
  const shift = (q.mean - p.mean) / p.std;
  const excess = ((q.std - p.std) / p.std) * ((q.std + p.std) / p.std);
  const ratio = q.std / p.std;
  // 1 + excess cancels when q is much narrower than p, the plain form when they are nearly equal.
  const spread = Math.abs(excess) < 0.5 ? minusLog1p(excess) : ratio * ratio - 1 - 2 * Math.log(ratio);
  return 0.5 * (spread + shift * shift);
}

/**
 * KL(N(mean, e^logVar) ‖ N(0, 1)) in nats, ½[m² + (e^l − 1 − l)], never negative (Kingma and Welling 2014, appendix B).
 * Throws `RangeError` for numbers that are not finite.
 */
export function klStandardNormal(mean: number, logVar: number): number {
  requireThat(Number.isFinite(mean), 'klStandardNormal: mean must be finite', mean);
  requireThat(Number.isFinite(logVar), 'klStandardNormal: logVar must be finite', logVar);
  return 0.5 * (mean * mean + expm1Minus(logVar));
}

/** q log(q/p) − (q − p) = p h((q − p)/p) ≥ 0 with h(r) = (1 + r) log(1 + r) − r, for p > 0. */
function summand(q: number, p: number): number {
  if (q <= 2 * p) return p * entropyRemainder((q - p) / p);
  // Far above p the remainder would overflow its small terms; there the plain summand loses nothing.
  return q * (Math.log(q) - Math.log(p)) - (q - p);
}

/**
 * KL(q ‖ p) = Σ q log(q/p) in nats, summed as Σ p h((q−p)/p) + Σ (q−p) with h(r) = (1+r) log(1+r) − r ≥ 0, so that nearly
 * equal distributions lose no digits and the value is never negative; ∞ where q has mass and p none. The last sum is 0
 * but for the rounding of q and p, up to 4 · 2⁻⁵² of 1, which is left out.
 * Throws `RangeError` for different lengths, no entry, a negative entry, or a sum that is not 1 (to 1e-9).
 */
export function klCategorical(q: readonly number[], p: readonly number[]): number {
  requireThat(q.length === p.length, 'klCategorical: q and p must have the same length', [q.length, p.length]);
  checkProbabilities('klCategorical', q);
  checkProbabilities('klCategorical', p);
  let remainders = 0;
  for (let i = 0; i < q.length; i++) {
    const [a, b] = [q[i] ?? NaN, p[i] ?? NaN];
    if (b === 0 && a > 0) return Infinity;
    if (b > 0) remainders += summand(a, b);
  }
  const excess = compensatedSum(q.map((a, i) => a - (p[i] ?? NaN)));
  return Math.abs(excess) <= 4 * Number.EPSILON ? remainders : Math.max(0, remainders + excess);
}
