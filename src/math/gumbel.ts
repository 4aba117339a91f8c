import { requireThat } from './requireThat.ts';
import type { Rng } from './rng.ts';

/** A Gumbel distribution: the law of the maximum of many; `location` is its mode. */
export interface Gumbel {
  readonly location: number;
  readonly scale: number;
}

/** Euler's constant, the mean of the standard Gumbel. */
const eulerGamma = 0.5772156649015329;

const standard: Gumbel = { location: 0, scale: 1 };

function checkGumbel(caller: string, { location, scale }: Gumbel): void {
  requireThat(Number.isFinite(location), `${caller}: location must be finite`, location);
  requireThat(scale > 0 && scale < Infinity, `${caller}: scale must be positive and finite`, scale);
}

/** log density −z − e^(−z) − log scale at z = (x − location)/scale, in nats (Gumbel 1954). Throws `RangeError` for a bad Gumbel or x = NaN. */
export function gumbelLogProb(gumbel: Gumbel, x: number): number {
  checkGumbel('gumbelLogProb', gumbel);
  requireThat(!Number.isNaN(x), 'gumbelLogProb: x must be a number', x);
  if (x === -Infinity) return -Infinity;
  const z = (x - gumbel.location) / gumbel.scale;
  return -z - Math.exp(-z) - Math.log(gumbel.scale);
}

/** P(X ≤ x) = exp(−e^(−z)) at z = (x − location)/scale. Throws `RangeError` for a bad Gumbel or x = NaN. */
export function gumbelCdf(gumbel: Gumbel, x: number): number {
  checkGumbel('gumbelCdf', gumbel);
  requireThat(!Number.isNaN(x), 'gumbelCdf: x must be a number', x);
  return Math.exp(-Math.exp((gumbel.location - x) / gumbel.scale));
}

/** The cdf inverted at u in (0, 1): location − scale · log(−log u). Throws `RangeError` for a bad Gumbel or u outside. */
export function gumbelQuantile(gumbel: Gumbel, u: number): number {
  checkGumbel('gumbelQuantile', gumbel);
  requireThat(u > 0 && u < 1, 'gumbelQuantile: u must lie between 0 and 1', u);
  return gumbel.location - gumbel.scale * Math.log(-Math.log(u));
}

/** One draw, by inverting the cdf. Throws `RangeError` for a bad Gumbel. */
export function gumbelSample(rng: Rng, gumbel: Gumbel = standard): number {
  checkGumbel('gumbelSample', gumbel);
  return gumbelQuantile(gumbel, rng.uniform());
}

/** Mean, location + 0.577… scale, and standard deviation, π scale/√6. Throws `RangeError` for a bad Gumbel. */
export function gumbelMoments(gumbel: Gumbel): { mean: number; std: number } {
  checkGumbel('gumbelMoments', gumbel);
  return { mean: gumbel.location + eulerGamma * gumbel.scale, std: (Math.PI * gumbel.scale) / Math.sqrt(6) };
}
