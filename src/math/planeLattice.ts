import { quantile } from './normalQuantile.ts';
import { requireThat } from './requireThat.ts';

const standard = { mean: 0, std: 1 };

/** The fractional part of the golden ratio, whose multiples spread evenly over the unit interval. */
const golden = 0.6180339887498949;

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** The number nearest to the golden part of `count` that has no divisor in common with it. */
function strideOf(count: number): number {
  for (let off = 0; ; off++)
    for (const stride of [Math.round(golden * count) - off, Math.round(golden * count) + off])
      if (stride > 0 && common(count, stride) === 1) return stride;
}

/**
 * `count` points that stand for the standard normal in the plane with equal shares of its mass, spread more evenly than
 * draws: Φ⁻¹ of a lattice of rank one in the unit square, whose coordinates are each (i + ½)/count in some order, so that a
 * mean over them misses less than one over as many draws, least where count is a Fibonacci number. Throws `RangeError` unless count is a whole number above 0.
 */
export function planeLattice(count: number): readonly (readonly [number, number])[] {
  requireThat(Number.isSafeInteger(count) && count > 0, 'planeLattice: count must be a whole number above 0', count);
  const stride = strideOf(count);
  // Without it both coordinates of the first point would be the least.
  const shift = Math.floor(count / 2);
  return Array.from({ length: count }, (_, i) => [
    quantile(standard, (i + 0.5) / count),
    quantile(standard, (((i * stride + shift) % count) + 0.5) / count),
  ]);
}
