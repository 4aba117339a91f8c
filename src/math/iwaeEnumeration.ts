import { checkProbabilities } from './categorical.ts';
import { logJoint, type DiscreteModel } from './discreteModel.ts';
import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/** Calls `visit` with every way to share `total` draws among the entries of `counts` from `from` on; one array, reused. */
function eachShare(counts: number[], from: number, total: number, visit: () => void): void {
  if (from === counts.length - 1) {
    counts[from] = total;
    visit();
    return;
  }
  for (let n = 0; n <= total; n++) {
    counts[from] = n;
    eachShare(counts, from + 1, total - n, visit);
  }
}

/** One value of the log mean weight with its probability. */
interface Outcome {
  /** log (1/k) Σ w_i in nats. */
  readonly value: number;
  readonly probability: number;
}

/** `logMeanWeightLaw`, with errors in the name of `caller`. */
function lawOf(caller: string, model: DiscreteModel, q: readonly number[], k: number): Outcome[] {
  requireThat(Number.isSafeInteger(k) && k >= 1, `${caller}: k must be a positive integer`, k);
  requireThat(q.length === model.prior.length, `${caller}: q must have one entry a state`, q.length);
  checkProbabilities(caller, q);
  const reached = q.flatMap((probability, z) => (probability > 0 ? [z] : []));
  const joints = logJoint(model);
  const logQ = reached.map((z) => Math.log(q[z] ?? NaN));
  const logWeights = reached.map((z, i) => (joints[z] ?? NaN) - (logQ[i] ?? NaN));
  const logFactorial = [0];
  for (let n = 1; n <= k; n++) logFactorial.push((logFactorial[n - 1] ?? NaN) + Math.log(n));
  const counts = reached.map(() => 0);
  const terms = reached.map(() => 0);
  const outcomes: Outcome[] = [];
  eachShare(counts, 0, k, () => {
    let log = logFactorial[k] ?? NaN;
    for (const [i, n] of counts.entries()) {
      log += n * (logQ[i] ?? NaN) - (logFactorial[n] ?? NaN);
      terms[i] = n > 0 ? Math.log(n / k) + (logWeights[i] ?? NaN) : -Infinity;
    }
    outcomes.push({ value: logSumExp(terms), probability: Math.exp(log) });
  });
  return outcomes;
}

/**
 * The law of log (1/k) Σ w_i for k draws of q with weights w = p(x, z) / q(z): one outcome for each way to share k draws
 * among the S states that q reaches, (k + S − 1 over S − 1) of them, with multinomial probabilities from log space.
 * Throws `RangeError` for a q that is no distribution over the states, or k not a positive integer.
 */
export function logMeanWeightLaw(model: DiscreteModel, q: readonly number[], k: number): Outcome[] {
  return lawOf('logMeanWeightLaw', model, q, k);
}

/** L_k = E log (1/k) Σ w_i in nats, straight from its definition. Throws `RangeError` as `logMeanWeightLaw` does. */
export function iwaeByEnumeration(model: DiscreteModel, q: readonly number[], k: number): number {
  let sum = 0;
  // all k draws on a state that x forbids: its chance may underflow, but it is above zero
  for (const { value, probability } of lawOf('iwaeByEnumeration', model, q, k))
    sum += value === -Infinity ? value : probability * value;
  return sum;
}
