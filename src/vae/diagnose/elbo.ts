import type { DiagonalGaussian, Estimate } from '../protocol/questions.ts';
import type { Joint } from './joint.ts';
import { codesOn, entropyOf, trapezoidRule } from './rules.ts';
import type { Rule } from './rules.ts';

/** log p(x, z) at the nodes of a rule on the scale of q. */
interface Looked {
  readonly rule: Rule;
  readonly logs: Float64Array;
}

/** The ELBO of a q by two rules whose nodes lie half a step apart. */
export interface Elbo {
  /** In nats; the error is how far the other rule, and one of twice the step, differ, with the device's rounding. */
  readonly elbo: Estimate;
  /** KL(q ‖ p(z | x)) in nats by the other rule, given log p(x): the mean of log q − log p(z | x) over q. */
  divergence(logEvidence: Estimate): Estimate;
}

/** The two rules must agree to this in nats, or the step is halved. */
const tolerance = 1e-5;

/** Steps in standard deviations of q, for one unit and for two, where halving costs four times as much. */
const steps: readonly (readonly number[])[] = [
  [0.4, 0.2, 0.1, 0.05, 0.025],
  [0.4, 0.2],
];

const mean = ({ rule, logs }: Looked): number => logs.reduce((sum, log, i) => sum + rule.weights[i]! * log, 0);

/** The mean by the nodes of twice the step: those at even places from the middle along each unit. */
function coarseMean({ rule, logs }: Looked, latent: number): number {
  const side = latent === 1 ? logs.length : Math.round(Math.sqrt(logs.length));
  const isEven = (place: number): boolean => (place - (side - 1) / 2) % 2 === 0;
  let [sum, total] = [0, 0];
  logs.forEach((log, i) => {
    if (!isEven(i % side) || !isEven(Math.floor(i / side) + (latent === 1 ? (side - 1) / 2 : 0))) return;
    sum += rule.weights[i]! * log;
    total += rule.weights[i]!;
  });
  return sum / total;
}

/** E_q[log q − (log p(x, z) − log p(x))]. */
function divergenceBy({ rule, logs }: Looked, q: DiagonalGaussian, logEvidence: number): number {
  const latent = q.std.length;
  const peak = -q.std.reduce((sum, std) => sum + Math.log(std), 0.5 * latent * Math.log(2 * Math.PI));
  return logs.reduce((sum, log, i) => {
    let logQ = peak;
    for (let j = 0; j < latent; j++) logQ -= 0.5 * rule.noise[i * latent + j]! ** 2;
    return sum + rule.weights[i]! * (logQ - (log - logEvidence));
  }, 0);
}

/** ELBO(q) = E_q log p(x, z) + H(q) for one or two units, by the trapezoid rule on the scale of q with a step that is halved where it must be. */
export async function elboOf(joint: Joint, x: Float32Array, q: DiagonalGaussian): Promise<Elbo> {
  const latent = q.mean.length;
  const look = async (rule: Rule): Promise<Looked> => ({ rule, logs: await joint.at(x, codesOn(q, rule.noise)) });
  let [here, between, error] = [undefined as Looked | undefined, undefined as Looked | undefined, Infinity];
  for (const step of steps[latent - 1]!) {
    here = await look(trapezoidRule(step, latent));
    between = await look(trapezoidRule(step, latent, 0.5));
    error = Math.max(Math.abs(mean(here) - mean(between)), Math.abs(mean(here) - coarseMean(here, latent)));
    if (Math.abs(mean(here) - mean(between)) < tolerance) break;
  }
  const value = mean(here!) + entropyOf(q);
  const stated = error + joint.rounding(value);
  return {
    elbo: { value, error: stated },
    divergence: (logEvidence) => ({
      value: divergenceBy(between!, q, logEvidence.value),
      error: stated + logEvidence.error,
    }),
  };
}
