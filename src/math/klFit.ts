import { klMixtureNormal, klNormalMixture } from './klMixture.ts';
import { minimize } from './minimize.ts';
import { checkMixture, mixtureMoments, type Mixture } from './mixture.ts';
import type { Normal } from './normal.ts';

/** A fitted normal with its divergence in nats, in the direction that was minimized. */
export interface Fit {
  readonly normal: Normal;
  readonly kl: number;
}

/** The normal that minimizes KL(p ‖ q), the mass-covering direction: it has the moments of p. Throws `RangeError` for a bad mixture. */
export function fitForward(p: Mixture): Fit {
  checkMixture('fitForward', p);
  const normal = mixtureMoments(p);
  return { normal, kl: klMixtureNormal(p, normal) };
}

/**
 * The local minima of KL(q ‖ p), the mode-seeking direction, best first: searched from each component of p and from the
 * normal with the moments of p, since a shallow valley may cover several components. Searches that end at the same place
 * count once. Throws `RangeError` for a bad mixture.
 */
export function fitReverse(p: Mixture): readonly Fit[] {
  const read = (point: readonly number[]): Normal => ({ mean: point[0] ?? NaN, std: Math.exp(point[1] ?? NaN) });
  checkMixture('fitReverse', p);
  const fits: Fit[] = [];
  for (const { mean, std } of [...p.components, mixtureMoments(p)]) {
    const start = [mean, Math.log(std)];
    const { point, value } = minimize((at) => klNormalMixture(read(at), p), start, {
      size: 0.1 * std,
      tolerance: 1e-6,
    });
    const normal = read(point);
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3 * normal.std;
    const known = fits.some((fit) => near(fit.normal.mean, normal.mean) && near(fit.normal.std, normal.std));
    if (!known) fits.push({ normal, kl: value });
  }
  return fits.toSorted((a, b) => a.kl - b.kl);
}
