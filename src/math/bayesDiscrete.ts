import { checkProbabilities } from './categorical.ts';
import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/** What an observation says about causes z = 1 … k. */
export interface DiscretePosterior {
  /** p(z | x) [k]. */
  readonly posterior: readonly number[];
  /** log p(z | x) [k] in nats, finite where the probability underflows. */
  readonly logPosterior: readonly number[];
  /** log p(x) in nats, finite where the evidence underflows. */
  readonly logEvidence: number;
  /** p(x) = Σ p(x | z) p(z); 0 once it is below 5e-324. */
  readonly evidence: number;
}

/**
 * Bayes' theorem for log p(z) [k] and log p(x | z) [k]: log p(z | x) = log p(z) + log p(x | z) − log p(x), with the log
 * evidence by log-sum-exp; −∞ stands for probability 0. That the prior sums to 1 is not checked. Throws `RangeError` in the
 * name of `caller` for different lengths, an entry that is NaN or +∞, or when no cause can have produced x.
 */
export function discretePosteriorOfLogs(
  logPrior: readonly number[],
  logLikelihood: readonly number[],
  caller = 'discretePosteriorOfLogs',
): DiscretePosterior {
  requireThat(
    logPrior.length === logLikelihood.length,
    `${caller}: one likelihood for each cause`,
    logLikelihood.length,
  );
  const bad = [...logPrior, ...logLikelihood].find((value) => !(value < Infinity));
  requireThat(bad === undefined, `${caller}: entries must be numbers below ∞`, bad);
  const logJoint = logPrior.map((value, k) => value + (logLikelihood[k] ?? NaN));
  const logEvidence = logSumExp(logJoint);
  requireThat(logEvidence > -Infinity, `${caller}: some cause must give x a probability above 0`, logLikelihood);
  const logs = logJoint.map((value) => value - logEvidence);
  return { posterior: logs.map(Math.exp), logPosterior: logs, logEvidence, evidence: Math.exp(logEvidence) };
}

/**
 * Bayes' theorem for p(z) [k] and the likelihood p(x | z) [k] of what was observed, p(z | x) = p(x | z) p(z) / Σ p(x | z) p(z).
 * A likelihood is no distribution over z: it need not sum to 1, and may be a density above 1. Throws `RangeError` unless
 * the prior is a distribution and the likelihood finite and not negative, above 0 for some cause that is possible.
 */
export function discretePosterior(prior: readonly number[], likelihood: readonly number[]): DiscretePosterior {
  checkProbabilities('discretePosterior', prior);
  const bad = likelihood.find((value) => !(value >= 0 && value < Infinity));
  requireThat(bad === undefined, 'discretePosterior: likelihoods must be finite and not negative', bad);
  return discretePosteriorOfLogs(prior.map(Math.log), likelihood.map(Math.log), 'discretePosterior');
}

/**
 * Observations taken in one after another, each with its log p(x | z) [k]: yesterday's posterior is today's prior. Returns
 * what is known after each; the log evidences are those of each observation given the ones before, and sum to that of all.
 * Throws `RangeError` for a prior that is no distribution, different lengths, an entry that is NaN or +∞, or an observation
 * that no cause can have produced.
 */
export function posteriorsInTurn(
  prior: readonly number[],
  logLikelihoods: readonly (readonly number[])[],
): readonly DiscretePosterior[] {
  checkProbabilities('posteriorsInTurn', prior);
  const steps: DiscretePosterior[] = [];
  for (const logLikelihood of logLikelihoods)
    steps.push(
      discretePosteriorOfLogs(steps.at(-1)?.logPosterior ?? prior.map(Math.log), logLikelihood, 'posteriorsInTurn'),
    );
  return steps;
}
