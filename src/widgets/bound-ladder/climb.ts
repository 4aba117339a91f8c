import { modelOf, qOf } from '../../derivations/d08-jensen-bound/states.ts';
import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { normalize } from '../../math/categorical.ts';
import { logJoint, posterior } from '../../math/discreteModel.ts';
import { klCategorical } from '../../math/kl.ts';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { clamp, type NumberParam } from '../../notebook/param.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';
import { bellTowards, sharesTowards } from './step.ts';

/** Values of the parameters of q. */
export type Stand = Readonly<Record<string, number>>;

const sizes: readonly NumberParam[] = [params.qSize1, params.qSize2, params.qSize3];

/** So much of the joint enters with each step, and so many steps are taken before the one that takes it all. */
const part = 0.07;
const steps = 80;

const put = (stand: readonly number[]): Stand =>
  Object.fromEntries(sizes.map((param, z) => [param.key, clamp(param, stand[z] ?? NaN)]));

/** The sizes, of all that sliders can hold, whose shares are nearest to these; whole hundredths where they are as good. */
function nearest(shares: readonly number[]): Stand {
  const most = Math.max(...shares);
  let best: Stand = {};
  let least = Infinity;
  for (const parts of [100, 1000])
    for (let largest = parts; largest >= 0.6 * parts; largest--) {
      const stand = put(shares.map((share) => Math.round((share / most) * largest) / parts));
      const miss = klCategorical(normalize(Object.values(stand)), shares);
      if (miss < least - 1e-14) [best, least] = [stand, miss];
    }
  return best;
}

/** The way over the states of a discrete latent. */
function climbStates(values: LadderValues): Stand[] {
  const model = modelOf(values);
  const joint = logJoint(model);
  let q = qOf(values);
  const path: Stand[] = [];
  for (let i = 0; i < steps; i++) {
    q = sharesTowards(joint, q, part);
    const largest = Math.max(...q);
    path.push(put(q.map((share) => share / largest)));
  }
  return [...path, nearest(posterior(model))];
}

/** The way of a bell. */
function climbBells(values: LadderValues): Stand[] {
  const exact = linearGaussianPosterior(linearModelOf(values), values.observed);
  let q = linearQOf(values);
  const path: Stand[] = [];
  for (let i = 0; i <= steps; i++) {
    q = bellTowards(exact, q, i === steps ? 1 : part);
    path.push({ [params.meanQ.key]: clamp(params.meanQ, q.mean), [params.stdQ.key]: clamp(params.stdQ, q.std) });
  }
  return path;
}

/**
 * The way of q to the posterior by steps log q ← (1−η) log q + η log p(x, z) + const: natural-gradient steps on the ELBO,
 * each of which lifts it (Hoffman, Blei, Wang and Paisley 2013). They need the joint, never p(x). The last has η = 1.
 * Each stand is one that the sliders can hold.
 */
export const climb = (values: LadderValues): readonly Stand[] =>
  values.latent === 'discrete' ? climbStates(values) : climbBells(values);
