import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { LadderValues } from './quantities.ts';

/** The two bells of a continuous latent, and where they are drawn. */
export interface BellsShown {
  readonly q: Normal;
  readonly posterior: Normal;
  readonly view: { readonly z: readonly [number, number]; readonly top: number };
  /** On which side of its mean the ring of the width stands. */
  readonly side: -1 | 1;
}

const tops = [0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24];

/** The bells of these values; the plane holds every q that can be set, and a posterior that lies farther out. */
export function bellsOf(values: LadderValues): BellsShown {
  const q = linearQOf(values);
  const posterior = linearGaussianPosterior(linearModelOf(values), values.observed);
  const far = Math.max(3.5, Math.ceil(Math.abs(posterior.mean) + 3 * posterior.std));
  const wanted = Math.max(1.15 * prob(posterior, posterior.mean), Math.min(1.15 * prob(q, q.mean), 3));
  const top = tops.find((each) => each >= wanted) ?? wanted;
  return {
    q,
    posterior,
    view: { z: [-far, far], top },
    side: q.mean + q.std < 3.4 ? 1 : -1,
  };
}
