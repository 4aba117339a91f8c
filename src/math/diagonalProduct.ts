import { exp } from './portableExp.ts';
import { log } from './portableLog.ts';
import { requireThat } from './requireThat.ts';

/** A normal in the plane with independent coordinates, by its means and the logarithms of its variances. */
export interface PlaneNormal {
  readonly mean: readonly [number, number];
  readonly logVar: readonly [number, number];
}

/**
 * The normal that ∏ₘ N(z; μₘ, diag σₘ²) is proportional to: in each coordinate precisions add, and the mean is their balance
 * point (Hinton 2002). Leaving a factor out is leaving it out of the list. Throws `RangeError` for an empty list.
 */
export function diagonalProduct(factors: readonly PlaneNormal[]): PlaneNormal {
  requireThat(factors.length > 0, 'diagonalProduct: there must be a factor', factors.length);
  const along = (j: 0 | 1): readonly [mean: number, logVar: number] => {
    // precisions in units of the largest one, so that none overflows
    const least = Math.min(...factors.map(({ logVar }) => logVar[j]));
    const shares = factors.map(({ logVar }) => exp(least - logVar[j]));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const mean = factors.reduce((sum, factor, m) => sum + (shares[m] ?? NaN) * factor.mean[j], 0) / total;
    return [mean, least - log(total)];
  };
  const [first, second] = [along(0), along(1)];
  return { mean: [first[0], second[0]], logVar: [first[1], second[1]] };
}
