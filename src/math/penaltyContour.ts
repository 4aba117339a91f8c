import { expm1Minus } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/**
 * The l with eˡ − 1 − l = `cost`, above zero (`side` 1) or below (−1): the log variance whose width alone costs half of
 * `cost` in nats. Newton's method from the far side of a convex curve, which cannot overshoot. Throws `RangeError` for a
 * cost that is negative or not finite.
 */
export function logVarAtCost(cost: number, side: 1 | -1): number {
  requireThat(cost >= 0 && cost < Infinity, 'logVarAtCost: cost must not be negative or infinite', cost);
  if (cost === 0) return 0;
  // eˡ − 1 − l ≥ l²/2 above zero, and ≥ −l − 1 below: both starts lie outside the root, or on it.
  let l = side === 1 ? Math.min(Math.sqrt(2 * cost), Math.log1p(cost) + 2) : Math.min(-Math.sqrt(2 * cost), -1 - cost);
  for (let step = 0; step < 60; step++) {
    const next = l - (expm1Minus(l) - cost) / Math.expm1(l);
    if (!(Math.abs(next - l) > 1e-15 * Math.abs(l))) return next;
    l = next;
  }
  return l;
}

/**
 * The closed curve of all codes N(m, s²) with KL(N(m, s²) ‖ N(0, 1)) = `level` nats, as [m, log s] pairs: with the mean's
 * half m²/2 = level cos²t, the width's half (eˡ − 1 − l)/2 at l = log s² is level sin²t. Throws `RangeError` for a level that is
 * not positive or fewer than three points.
 */
export function penaltyContour(level: number, points = 96): (readonly [mean: number, logStd: number])[] {
  requireThat(level > 0 && level < Infinity, 'penaltyContour: level must be positive and finite', level);
  requireThat(Number.isSafeInteger(points) && points >= 3, 'penaltyContour: points must be at least 3', points);
  return Array.from({ length: points }, (_, i) => {
    const turn = (2 * Math.PI * i) / points;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    return [Math.sqrt(2 * level) * c, 0.5 * logVarAtCost(2 * level * s * s, s >= 0 ? 1 : -1)] as const;
  });
}
