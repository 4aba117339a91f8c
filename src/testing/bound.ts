import { normalize } from '../math/categorical.ts';
import type { Elbo } from '../math/discreteElbo.ts';
import { posterior, type DiscreteModel } from '../math/discreteModel.ts';
import { meanWithError } from '../math/monteCarlo.ts';
import type { Rng } from '../math/rng.ts';
import { expectNear } from './property.ts';

/** The three cuts give one number, up to the rounding of their terms, and it does not exceed the evidence. */
export function cutsAgree({ logEvidence, elbo, expectedLogJoint, entropy, reconstruction, klPrior, gap }: Elbo): void {
  const terms = [logEvidence, elbo, expectedLogJoint, entropy, reconstruction, klPrior, gap];
  const absolute = 1e-12 * Math.max(1, ...terms.map(Math.abs));
  expectNear(expectedLogJoint + entropy, elbo, { relative: 0, absolute, why: 'log joint plus entropy' });
  expectNear(reconstruction - klPrior, elbo, { relative: 0, absolute, why: 'reconstruction minus KL to the prior' });
  expectNear(elbo + gap, logEvidence, { relative: 0, absolute, why: 'ELBO plus gap' });
  if (!(elbo <= logEvidence) || !(gap >= 0)) throw new Error(`the bound ${elbo} exceeds ${logEvidence}`);
}

/** A distribution `near` (0 to 1) times as far from the posterior as q is, roughly; q itself for null. */
export function towardsPosterior(model: DiscreteModel, q: readonly number[], near: number | null): readonly number[] {
  return near === null ? q : normalize(posterior(model).map((p, z) => p + near * (q[z] ?? NaN)));
}

/** A Monte Carlo mean lies within five of its standard errors, or does with four times as many draws. */
export function agreesWithDraws(exact: number, rng: Rng, sample: (rng: Rng) => number, n: number): void {
  const miss = (count: number): number => {
    const { mean, standardError } = meanWithError(Float64Array.from({ length: count }, () => sample(rng)));
    return Math.abs(mean - exact) / (standardError + 1e-12 * Math.max(1, Math.abs(exact)));
  };
  if (miss(n) > 5 && miss(4 * n) > 5) throw new Error(`Monte Carlo misses ${exact} twice`);
}
