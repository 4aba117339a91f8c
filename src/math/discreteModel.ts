import { checkProbabilities } from './categorical.ts';
import { requireThat } from './requireThat.ts';

/** A latent variable z with finitely many values and one observed x. */
export interface DiscreteModel {
  /** p(z), one probability a state. */
  readonly prior: readonly number[];
  /** log p(x | z) in nats, −∞ where x cannot come from z; it may lie far below what a probability can hold. */
  readonly logLik: readonly number[];
  /** The largest of `logLik` among states of positive prior. */
  readonly logScale: number;
  /** p(z) p(x | z) / e^logScale, so that the largest terms neither underflow nor pass through a logarithm. */
  readonly scaledJoint: readonly number[];
}

/** The largest of `values` among states of positive prior; throws where it is not a positive evidence. */
function largest(caller: string, prior: readonly number[], values: readonly number[], none: number): number {
  checkProbabilities(caller, prior);
  requireThat(values.length === prior.length, `${caller}: one likelihood a state`, [values.length, prior.length]);
  const most = values.reduce((best, value, z) => ((prior[z] ?? 0) > 0 ? Math.max(best, value) : best), none);
  requireThat(most > none && most < Infinity, `${caller}: x must be possible in a state of positive prior`, most);
  return most;
}

/**
 * The model with prior p(z) and likelihoods p(x | z) ≥ 0, which are densities and may exceed 1. Throws `RangeError` for a
 * prior that is no distribution, a negative or infinite likelihood, different lengths, or an x that no state allows.
 */
export function discreteModel(prior: readonly number[], likelihood: readonly number[]): DiscreteModel {
  const bad = likelihood.find((value) => !(value >= 0 && value < Infinity));
  requireThat(bad === undefined, 'discreteModel: likelihoods must be finite and not negative', bad);
  const most = largest('discreteModel', prior, likelihood, 0);
  return {
    prior,
    logLik: likelihood.map(Math.log),
    logScale: Math.log(most),
    scaledJoint: prior.map((probability, z) => (probability > 0 ? probability * ((likelihood[z] ?? NaN) / most) : 0)),
  };
}

/**
 * The same from log p(x | z) in nats, which may be −∞ or far below −745. Throws `RangeError` for a prior that is no
 * distribution, a NaN or +∞, different lengths, or an x that no state allows.
 */
export function discreteModelOfLogs(prior: readonly number[], logLik: readonly number[]): DiscreteModel {
  const bad = logLik.find((value) => !(value < Infinity));
  requireThat(bad === undefined, 'discreteModelOfLogs: log-likelihoods must be numbers below ∞', bad);
  const logScale = largest('discreteModelOfLogs', prior, logLik, -Infinity);
  const scaledJoint = prior.map((probability, z) =>
    probability > 0 ? probability * Math.exp((logLik[z] ?? NaN) - logScale) : 0,
  );
  return { prior, logLik, logScale, scaledJoint };
}

const scaledEvidence = ({ scaledJoint }: DiscreteModel): number => scaledJoint.reduce((sum, joint) => sum + joint, 0);

/** log p(x, z) = log p(z) + log p(x | z) in nats, one a state; −∞ where the state or x is impossible. */
export function logJoint({ prior, logLik }: DiscreteModel): number[] {
  return prior.map((probability, z) => (probability > 0 ? Math.log(probability) + (logLik[z] ?? NaN) : -Infinity));
}

/** log p(x) = log Σ_z p(z) p(x | z) in nats. */
export function logEvidence(model: DiscreteModel): number {
  return model.logScale + Math.log(scaledEvidence(model));
}

/** p(z | x), one probability a state (Bayes). */
export function posterior(model: DiscreteModel): number[] {
  const evidence = scaledEvidence(model);
  return model.scaledJoint.map((joint) => joint / evidence);
}

/** log p(z | x) in nats, finite also where the probability itself underflows. */
export function logPosterior(model: DiscreteModel): number[] {
  const evidence = logEvidence(model);
  return logJoint(model).map((joint) => joint - evidence);
}
