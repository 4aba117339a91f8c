import { erf, erfc, logErfc } from './erf.ts';
import { checkNormal, type Normal } from './normal.ts';
import { gaussLegendre, integrate } from './quadrature.ts';
import { requireThat } from './requireThat.ts';

/** P(X ≤ x). Throws `RangeError` for a bad normal. */
export function cdf(normal: Normal, x: number): number {
  checkNormal('cdf', normal);
  return 0.5 * erfc(-(x - normal.mean) / (normal.std * Math.SQRT2));
}

/** Nodes and weights for the mean of a smooth function on a short interval. */
const onUnit = gaussLegendre(20, 0, 1);

/**
 * log P(a ≤ X ≤ b) in nats, by the route that does not cancel: the two tails where the interval holds most of the mass,
 * erf of both ends where it holds the mean but little mass, the mean density where it is too short for the density to
 * change much, and the nearer tail less the farther one elsewhere; finite 40 standard deviations out, −∞ for a = b.
 * Throws `RangeError` for a bad normal or a > b.
 */
export function logInterval(normal: Normal, a: number, b: number): number {
  checkNormal('logInterval', normal);
  requireThat(a <= b, 'logInterval: a must not exceed b', [a, b]);
  const scale = normal.std * Math.SQRT2;
  const low = (a - normal.mean) / scale;
  const high = (b - normal.mean) / scale;
  if (a === b || (low === high && !Number.isFinite(low))) return -Infinity;
  if (low < 0 && high > 0) {
    const inside = 0.5 * (erf(high) + erf(-low));
    return inside < 0.5 ? Math.log(inside) : Math.log1p(-0.5 * (erfc(-low) + erfc(high)));
  }
  // Both ends on one side: mirror to the right, where erfc is small and accurate.
  const [near, far] = low >= 0 ? [low, high] : [-high, -low];
  const width = (b - a) / scale;
  // e^(−t²) falls by less than e^(−2) from one end to the other: 20 nodes give its mean to rounding.
  if (width * (near + far) < 2) {
    const mean = integrate(onUnit, (part) => Math.exp(-width * part * (2 * near + width * part)));
    return Math.log(width) + Math.log(mean / Math.sqrt(Math.PI)) - near * near;
  }
  return logErfc(near) - Math.LN2 + Math.log1p(-Math.exp(logErfc(far) - logErfc(near)));
}

/** P(a ≤ X ≤ b), accurate where it is tiny. Throws `RangeError` for a bad normal or a > b. */
export function interval(normal: Normal, a: number, b: number): number {
  return Math.exp(logInterval(normal, a, b));
}
