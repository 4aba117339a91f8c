import { checkProbabilities } from './categorical.ts';
import { logEvidence, logJoint, type DiscreteModel } from './discreteModel.ts';
import { expm1Minus } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** The importance weights w = p(x, z) / q(z) over their mean E_q w, on the states that q reaches. */
interface Weights {
  readonly q: readonly number[];
  /** w − 1, without cancellation where q is nearly the posterior. */
  readonly excess: readonly number[];
  /** log w; they may lie any distance apart. */
  readonly logs: readonly number[];
  /** log p(x) − log E_q w ≥ 0: what the states that q misses hold of the evidence. */
  readonly missed: number;
}

const total = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);

function weightsOf(caller: string, model: DiscreteModel, q: readonly number[]): Weights {
  requireThat(q.length === model.prior.length, `${caller}: q must have one entry a state`, q.length);
  checkProbabilities(caller, q);
  const reached = q.flatMap((probability, z) => (probability > 0 ? [z] : []));
  const pick = (values: readonly number[]): number[] => reached.map((z) => values[z] ?? NaN);
  const sumOfQ = total(q);
  const share = pick(q).map((probability) => probability / sumOfQ);
  const logJoints = pick(logJoint(model));
  let joints = pick(model.scaledJoint);
  let scale = model.logScale;
  if (total(joints) < 1e-290) {
    // q reaches only states whose joints underflow beside the others; their logarithms still tell them apart
    scale = Math.max(...logJoints);
    joints = logJoints.map((log) => Math.exp(log - scale));
  }
  const covered = total(joints);
  const logCovered = scale + Math.log(covered);
  const lost = total(model.scaledJoint.filter((_, z) => !reached.includes(z))) / total(model.scaledJoint);
  return {
    q: share,
    excess: joints.map((joint, i) => (joint / covered - (share[i] ?? NaN)) / (share[i] ?? NaN)),
    logs: logJoints.map((log, i) => log - logCovered - Math.log(share[i] ?? NaN)),
    missed: lost < 0.5 ? -Math.log1p(-lost) : logEvidence(model) - logCovered,
  };
}

/** Step of the trapezoid rule in log t; the integrand is bounded in the strip |Im log t| < π/2, so the error is e^(−π²/h). */
const step = 0.2;

/** So far, in log t, from where a weight matters its term of E e^(−sw) is constant to rounding. */
const calm = 40;

/**
 * log E_q w − L_K = ∫₀^∞ (E[e^(−wt/K)]^K − e^(−t)) dt/t, for weights of mean 1 (from Frullani's log y = ∫ (e^(−t) − e^(−ty)) dt/t).
 * By Jensen's inequality the integrand is never negative, and so nothing cancels, however small the gap.
 */
function gapOf({ q, excess, logs }: Weights, k: number): number {
  // a weight of zero: all k draws may have it
  if (!logs.every((log) => log > -Infinity)) return Infinity;
  const logK = Math.log(k);
  /** In log t: where each weight begins to matter, the largest weight first. */
  const turns = logs.map((log) => logK - log).toSorted((a, b) => a - b);
  const last = Math.max(0, turns.at(-1) ?? 0) + 7;

  const integrand = (u: number): number => {
    const t = Math.exp(u);
    const s = Math.exp(u - logK);
    if (s < 500) {
      // k log E e^(−s(w−1)), as a sum of terms that are never negative because E(w − 1) = 0
      let sum = 0;
      for (let i = 0; i < q.length; i++) sum += (q[i] ?? NaN) * expm1Minus(-s * (excess[i] ?? NaN));
      const rise = k * Math.log1p(sum);
      if (rise < 1) return Math.exp(-t) * Math.expm1(rise);
    }
    let mean = 0;
    let fall = 0;
    for (let i = 0; i < q.length; i++) {
      const sw = Math.exp(u - logK + (logs[i] ?? NaN));
      mean += (q[i] ?? NaN) * Math.exp(-sw);
      fall += (q[i] ?? NaN) * Math.expm1(-sw);
    }
    return Math.exp(k * (mean < 0.5 ? Math.log(mean) : Math.log1p(fall))) - Math.exp(-t);
  };

  let sum = 0;
  for (let u = Math.min(0, turns[0] ?? 0) - 20; u < last; u += step) {
    const value = integrand(u);
    sum += value;
    if (u > 4 && value * (last - u) < 1e-18 * sum) break;
    // Between weights of far different size the integrand is constant, and its plateau is added at once.
    const next = turns.find((turn) => turn > u - calm);
    const flat =
      u > Math.max(4, (turns[0] ?? 0) + calm) && next !== undefined ? Math.floor((next - calm - u) / step) : 0;
    if (flat > 0) {
      sum += flat * value;
      u += flat * step;
    }
  }
  return step * sum;
}

/**
 * log p(x) − L_k in nats, where L_k = E log (1/k) Σ w_i over k independent draws of q with weights w = p(x, z) / q(z) is
 * the importance-weighted bound (Burda, Grosse and Salakhutdinov 2016). Exact to rounding for any k: an integral over one
 * variable in place of a sum over all tuples of states. Never negative, falling in k, and ∞ where q reaches a state that
 * x or the prior forbids. Throws `RangeError` for a q that is no distribution over the states, or k not a positive
 * integer.
 */
export function iwaeGap(model: DiscreteModel, q: readonly number[], k: number): number {
  requireThat(Number.isSafeInteger(k) && k >= 1, 'iwaeGap: k must be a positive integer', k);
  const weights = weightsOf('iwaeGap', model, q);
  return weights.missed + gapOf(weights, k);
}

/**
 * L_k in nats, for k = 1 … `samples`: the log evidence minus the gap; L_1 is the ELBO. Throws `RangeError` for a q that is
 * no distribution over the states, or samples not a positive integer.
 */
export function iwaeBounds(model: DiscreteModel, q: readonly number[], samples: number): number[] {
  requireThat(Number.isSafeInteger(samples) && samples >= 1, 'iwaeBounds: samples must be a positive integer', samples);
  const weights = weightsOf('iwaeBounds', model, q);
  const evidence = logEvidence(model);
  return Array.from({ length: samples }, (_, i) => evidence - (weights.missed + gapOf(weights, i + 1)));
}
