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
