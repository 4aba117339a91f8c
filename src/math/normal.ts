import { erf, erfc, logErfc } from './erf.ts';
import { gaussLegendre, integrate } from './quadrature.ts';
import { requireThat } from './requireThat.ts';

/** A normal distribution by its mean and standard deviation. */
export interface Normal {
  readonly mean: number;
  readonly std: number;
}

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Throws `RangeError` in the name of `caller` unless the mean is finite and the standard deviation positive and finite. */
export function checkNormal(caller: string, { mean, std }: Normal): void {
  requireThat(Number.isFinite(mean), `${caller}: mean must be finite`, mean);
  requireThat(std > 0 && std < Infinity, `${caller}: std must be positive and finite`, std);
}

/** The log density as a function of x, in nats, with what does not depend on x worked out once. Throws `RangeError` for a bad normal. */
export function logDensity(normal: Normal): (x: number) => number {
  checkNormal('logDensity', normal);
  const { mean, std } = normal;
  const peak = -Math.log(std) - logRootTwoPi;
  return (x) => peak - 0.5 * ((x - mean) / std) ** 2;
}

/** log density in nats; does not underflow far from the mean. Throws `RangeError` for a bad normal. */
export function logProb(normal: Normal, x: number): number {
  checkNormal('logProb', normal);
  const u = (x - normal.mean) / normal.std;
  return -0.5 * u * u - Math.log(normal.std) - logRootTwoPi;
}

/** Density at `x`; it may exceed 1. Throws `RangeError` for a bad normal. */
export function prob(normal: Normal, x: number): number {
  return Math.exp(logProb(normal, x));
}

/** P(X ≤ x). Throws `RangeError` for a bad normal. */
export function cdf(normal: Normal, x: number): number {
  checkNormal('cdf', normal);
  return 0.5 * erfc(-(x - normal.mean) / (normal.std * Math.SQRT2));
}

/** H = ½ log(2πe σ²) in nats, negative for a narrow normal. Throws `RangeError` for a bad normal. */
export function entropy(normal: Normal): number {
  checkNormal('entropy', normal);
  return 0.5 + Math.log(normal.std) + logRootTwoPi;
}

/** −E_q log p in nats, in closed form. Throws `RangeError` for a bad normal. */
export function crossEntropy(q: Normal, p: Normal): number {
  checkNormal('crossEntropy', q);
  checkNormal('crossEntropy', p);
  const spread = (q.std * q.std + (q.mean - p.mean) ** 2) / (p.std * p.std);
  return 0.5 * spread + Math.log(p.std) + logRootTwoPi;
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
