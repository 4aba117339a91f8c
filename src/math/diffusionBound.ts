import { compensatedSum } from './compensatedSum.ts';
import { forwardMarginal, forwardPosterior, noisingStep, type Schedule } from './diffusion.ts';
import { checkStep, expectedKl, push, reverse, type GaussianStep } from './gaussianStep.ts';
import { logProb, type Normal } from './normal.ts';
import { minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** The bound on one datum, in nats, with its parts: elbo = reconstruction − priorKl − Σ denoisingKl. */
export interface DiffusionBound {
  readonly elbo: number;
  /** E_q log p(x_0 | x_1). */
  readonly reconstruction: number;
  /** KL(q(x_T | x_0) ‖ N(0, 1)). */
  readonly priorKl: number;
  /** E_q KL(q(x_{t−1} | x_t, x_0) ‖ p(x_{t−1} | x_t)) for t = 2 … T. */
  readonly denoisingKl: readonly number[];
  /** log p(x_0), where x_T ~ N(0, 1) and the reverse steps are linear. */
  readonly logEvidence: number;
  /** KL(q(x_{1:T} | x_0) ‖ p(x_{1:T} | x_0)) = logEvidence − elbo, as a sum of its own terms, never negative. */
  readonly gap: number;
}

/** q(x_t | x_0); a point at t = 0. */
function marginal(schedule: Schedule, t: number, x0: number): Normal {
  if (t === 0) return { mean: x0, std: 0 };
  const { slope, std } = forwardMarginal(schedule, t);
  return { mean: slope * x0, std };
}

/** KL(N(√ᾱ_T x_0, 1−ᾱ_T) ‖ N(0, 1)) = ½[ᾱ x_0² − ᾱ − log(1−ᾱ)], from whichever of ᾱ and 1 − ᾱ is the small one. */
function priorKlOf({ steps, alphaBar, noise }: Schedule, x0: number): number {
  const left = alphaBar[steps] ?? NaN;
  const spread = left < 0.5 ? minusLog1p(-left) : -left - Math.log(noise[steps] ?? NaN);
  return 0.5 * (left * x0 * x0 + spread);
}

/** The gap by the steps of both chains away from the datum: p(x_t | x_{t−1}) is the reverse chain, reversed by Bayes. */
function gapOf(
  schedule: Schedule,
  x0: number,
  model: readonly Normal[],
  reverseSteps: readonly GaussianStep[],
): number {
  const terms = reverseSteps.map((step, i) => {
    const t = i + 1;
    const input = model[t];
    requireThat(input !== undefined, 'diffusionBound: there must be a law for each step', t);
    return expectedKl(noisingStep(schedule, t), reverse(input, step, model[i]), marginal(schedule, i, x0));
  });
  return compensatedSum(terms);
}

/**
 * The evidence lower bound of a hierarchical latent-variable model whose encoder is the forward chain of `schedule` and
 * whose decoder runs x_T ~ N(0, 1), x_{t−1} | x_t ~ `reverseSteps[t − 1]` (Sohl-Dickstein et al. 2015; the three groups of
 * Ho et al. 2020, equation 5). Everything is Gaussian, so the expectations are exact and so is the evidence.
 * Throws `RangeError` for a bad step, a datum that is not finite, or when there is not one reverse step a noising step.
 */
export function diffusionBound(schedule: Schedule, x0: number, reverseSteps: readonly GaussianStep[]): DiffusionBound {
  const { steps } = schedule;
  requireThat(Number.isFinite(x0), 'diffusionBound: x0 must be finite', x0);
  requireThat(reverseSteps.length === steps, 'diffusionBound: one reverse step a noising step', [
    reverseSteps.length,
    steps,
  ]);
  for (const step of reverseSteps) checkStep('diffusionBound', step);
  const [last] = reverseSteps;
  requireThat(last !== undefined, 'diffusionBound: there must be a step', steps);

  const first = marginal(schedule, 1, x0);
  const decoded = { mean: last.slope * first.mean + last.offset, std: last.std };
  const reconstruction = logProb(decoded, x0) - 0.5 * ((last.slope * first.std) / last.std) ** 2;
  const denoisingKl = reverseSteps
    .slice(1)
    .map((step, i) => expectedKl(forwardPosterior(schedule, i + 2, x0), step, marginal(schedule, i + 2, x0)));
  const priorKl = priorKlOf(schedule, x0);

  // The laws of x_0, …, x_T under the model, found from the last one back.
  let law: Normal = { mean: 0, std: 1 };
  const model = [law];
  for (const step of reverseSteps.toReversed()) {
    law = push(law, step);
    model.unshift(law);
  }
  return {
    elbo: compensatedSum([reconstruction, -priorKl, ...denoisingKl.map((kl) => -kl)]),
    reconstruction,
    priorKl,
    denoisingKl,
    logEvidence: logProb(law, x0),
    gap: gapOf(schedule, x0, model, reverseSteps),
  };
}
