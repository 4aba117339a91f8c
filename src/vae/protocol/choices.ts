import type { Settings } from './settings.ts';

/** The choices that another choice can rule out. */
export type ChoiceName = 'likelihood' | 'prior' | 'samples' | 'beta' | 'annealing' | 'freeBits';

/**
 * Why choices of these settings do not go together, one sentence for each that has to give way; empty when all do.
 * `unitRange` says whether all data lie in [0, 1], or are set to its ends by what noise pushed beyond.
 */
export function refusals(settings: Settings, unitRange: boolean): Partial<Record<ChoiceName, string>> {
  const { likelihood, prior, samples, beta, annealing, freeBits } = settings;
  const isWeighted = samples > 1;
  return {
    ...(likelihood !== 'gaussian' &&
      !unitRange && {
        likelihood: 'A Bernoulli likelihood needs data between 0 and 1; these go beyond, and the Gaussian takes them.',
      }),
    ...(freeBits > 0 &&
      prior !== 'normal' && {
        freeBits: 'Free bits need the standard normal prior: against a learned one the KL is no sum over units.',
      }),
    ...(isWeighted &&
      freeBits > 0 && {
        freeBits: 'Free bits need the ELBO: the importance-weighted bound has no KL term to leave free.',
      }),
    ...(isWeighted &&
      beta !== 1 && {
        beta: 'A β other than 1 needs the ELBO: the importance-weighted bound has no KL term to weigh.',
      }),
    ...(isWeighted &&
      annealing !== 'none' && {
        annealing: 'Annealing needs the ELBO: the importance-weighted bound has no KL term to anneal.',
      }),
  };
}
