import { categoricalEntropy, checkProbabilities } from './categorical.ts';
import { logEvidence, logJoint, logPosterior, posterior, type DiscreteModel } from './discreteModel.ts';
import { entropyRemainder } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** The evidence lower bound of one q, with the terms of its three cuts, all in nats. */
export interface Elbo {
  /** log p(x). */
  readonly logEvidence: number;
  /** ELBO(q) = E_q[log p(x, z) − log q(z)], never above `logEvidence`. */
  readonly elbo: number;
  /** E_q log p(x, z); with `entropy` the first cut, ELBO = E_q log p(x, z) + H(q). */
  readonly expectedLogJoint: number;
  /** H(q). */
  readonly entropy: number;
  /** E_q log p(x | z); with `klPrior` the second cut, ELBO = E_q log p(x | z) − KL(q ‖ p(z)). */
  readonly reconstruction: number;
  /** KL(q ‖ p(z)). */
  readonly klPrior: number;
  /** KL(q ‖ p(z | x)) ≥ 0; with `logEvidence` the third cut, ELBO = log p(x) − KL(q ‖ p(z | x)). */
  readonly gap: number;
}

/** Σ q f(z) over the states that q reaches, so that 0 · ∞ counts as 0. */
function expectation(q: readonly number[], f: readonly number[]): number {
  return q.reduce((sum, probability, z) => (probability > 0 ? sum + probability * (f[z] ?? NaN) : sum), 0);
}

/**
 * KL(q ‖ p) ≥ 0 in nats, where p is given with its logarithms because it may underflow. Near p it is summed as
 * Σ p h((q−p)/p), h(r) = (1+r) log(1+r) − r, which loses no digits; far from p as q log(q/p) − (q−p).
 */
function klToLogs(q: readonly number[], p: readonly number[], logP: readonly number[]): number {
  let sum = 0;
  for (const [z, a] of q.entries()) {
    const b = p[z] ?? NaN;
    const log = logP[z] ?? NaN;
    if (a === 0) sum += b;
    else if (log === -Infinity) return Infinity;
    else if (a > 2 * b) sum += a * (b > 1e-290 ? Math.log(a / b) : Math.log(a) - log) - (a - b);
    else sum += b * entropyRemainder((a - b) / b);
  }
  const excess = q.reduce((total, a, z) => total + (a - (p[z] ?? NaN)), 0);
  return Math.max(0, sum + excess);
}

/**
 * The ELBO of q for a discrete model (Jordan, Ghahramani, Jaakkola and Saul 1999), in its three cuts. Where q has mass
 * that the prior or x forbids, the terms are ±∞ and the ELBO −∞. It is taken as evidence minus gap, so that rounding
 * cannot lift it above the evidence. Throws `RangeError` for a q that is no distribution over the states.
 */
export function discreteElbo(model: DiscreteModel, q: readonly number[]): Elbo {
  requireThat(q.length === model.prior.length, 'discreteElbo: q must have one entry a state', q.length);
  checkProbabilities('discreteElbo', q);
  const evidence = logEvidence(model);
  const gap = klToLogs(q, posterior(model), logPosterior(model));
  return {
    logEvidence: evidence,
    elbo: evidence - gap,
    expectedLogJoint: expectation(q, logJoint(model)),
    entropy: categoricalEntropy(q),
    reconstruction: expectation(q, model.logLik),
    klPrior: klToLogs(q, model.prior, model.prior.map(Math.log)),
    gap,
  };
}
