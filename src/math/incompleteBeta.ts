import { logGamma } from './logGamma.ts';
import { requireThat } from './requireThat.ts';

/** The continued fraction of Abramowitz and Stegun 26.5.8 by the method of Lentz, for x < (a + 1)/(a + b + 2). */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= d * c;
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    result *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return result;
}

/**
 * The regularized incomplete beta function I_x(a, b), the share of a beta law below x; `complement` is 1 − x, given apart so
 * that x near 1 keeps its digits. Throws `RangeError` unless a and b are positive and 0 ≤ x ≤ 1.
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): number {
  requireThat(a > 0 && b > 0, 'incompleteBeta: a and b must be positive', [a, b]);
  requireThat(x >= 0 && x <= 1, 'incompleteBeta: x must lie between 0 and 1', x);
  if (x === 0 || complement === 0) return x === 0 ? 0 : 1;
  const logFactor = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(complement);
  if (x < (a + 1) / (a + b + 2)) return (Math.exp(logFactor) * fraction(a, b, x)) / a;
  return 1 - (Math.exp(logFactor) * fraction(b, a, complement)) / b;
}
