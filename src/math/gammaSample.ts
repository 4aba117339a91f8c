import { requireThat } from './requireThat.ts';
import type { Rng } from './rng.ts';

/**
 * A draw of the gamma law with this shape of at least 1 and scale 1, by the rejection of Marsaglia and Tsang 2000, which
 * takes little more than one normal and one uniform draw. Twice a draw of shape k/2 is chi-squared with k degrees.
 * Throws `RangeError` unless the shape is finite and at least 1.
 */
export function sampleGamma(shape: number, rng: Pick<Rng, 'normal' | 'uniform'>): number {
  requireThat(shape >= 1 && shape < Infinity, 'sampleGamma: shape must be at least 1 and finite', shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = rng.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(rng.uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
