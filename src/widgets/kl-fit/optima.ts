import { klMixtureNormal, klNormalMixture } from '../../math/klMixture.ts';
import { mixtureMoments, type Mixture } from '../../math/mixture.ts';
import type { Normal } from '../../math/normal.ts';
import { descend } from './rest.ts';

/** A bell at which a divergence cannot be made smaller by a small change, and the divergence there, in nats. */
export interface Optimum {
  readonly normal: Normal;
  readonly kl: number;
}

/** The best bells for a target in each direction, best first. */
export interface Optima {
  readonly reverse: readonly Optimum[];
  readonly forward: readonly Optimum[];
}

/**
 * Whether the divergence rises on all four sides. Descent sees a p that bends sharply under a wide q only coarsely, and
 * may stop where there is no valley; this looks with the fine rule.
 */
function isValley({ normal, kl }: Optimum, p: Mixture): boolean {
  const { mean, std } = normal;
  const beside = [
    { mean: mean - 0.02 * std, std },
    { mean: mean + 0.02 * std, std },
    { mean, std: 0.98 * std },
    { mean, std: 1.02 * std },
  ];
  return beside.every((each) => klNormalMixture(each, p) > kl);
}

/**
 * The valleys of KL(q ‖ p), found downhill from each bell of p and from the bell with the moments of p: between two bells
 * apart there may be a third valley that covers both, the deepest one while the bells are near. Equal ends count once.
 */
function reverseOptima(p: Mixture): readonly Optimum[] {
  const found: Optimum[] = [];
  for (const start of [...p.components, mixtureMoments(p)]) {
    const normal = descend('reverse', p, start);
    const known = found.some((each) => Math.abs(each.normal.mean - normal.mean) < 0.01 * normal.std);
    if (known) continue;
    const optimum = { normal, kl: klNormalMixture(normal, p) };
    if (p.components.includes(start) || isValley(optimum, p)) found.push(optimum);
  }
  return found.toSorted((a, b) => a.kl - b.kl);
}

/** The best bells for a target: forward by its moments, reverse by descent. */
export function optimaOf(p: Mixture): Optima {
  const normal = mixtureMoments(p);
  return { reverse: reverseOptima(p), forward: [{ normal, kl: klMixtureNormal(p, normal) }] };
}
