import { argmax } from './argmax.ts';
import { checkProbabilities } from './categorical.ts';
import { gumbelSample } from './gumbel.ts';
import { requireThat } from './requireThat.ts';
import type { Rng } from './rng.ts';

/**
 * An outcome 0 … K − 1 by inverting the cdf: the first whose cumulative probability exceeds one uniform draw.
 * An outcome of probability 0 never comes. Throws `RangeError` for bad probabilities.
 */
export function sampleCategorical(rng: Rng, probabilities: readonly number[]): number {
  checkProbabilities('sampleCategorical', probabilities);
  const u = rng.uniform();
  let cumulative = 0;
  let last = 0;
  for (const [outcome, probability] of probabilities.entries()) {
    if (probability === 0) continue;
    cumulative += probability;
    last = outcome;
    if (u < cumulative) return outcome;
  }
  // Rounding may leave the whole sum a little below 1.
  return last;
}

/**
 * The scores of one Gumbel race, a_i + g_i with standard Gumbel noise; the index of the largest has the law softmax(a)
 * (Gumbel 1954; Yellott 1977). Throws `RangeError` in the name of `caller` for no logits, or one that is not finite.
 */
export function gumbelScores(rng: Rng, logits: readonly number[], caller = 'gumbelScores'): number[] {
  const bad = logits.find((logit) => !Number.isFinite(logit));
  requireThat(bad === undefined && logits.length > 0, `${caller}: logits must be one or more finite numbers`, bad);
  return logits.map((logit) => logit + gumbelSample(rng));
}

/** An outcome with the law softmax(a), as the winner of a Gumbel race. Throws `RangeError` for no logits, or one that is not finite. */
export function sampleGumbelMax(rng: Rng, logits: readonly number[]): number {
  return argmax(gumbelScores(rng, logits, 'sampleGumbelMax'));
}
