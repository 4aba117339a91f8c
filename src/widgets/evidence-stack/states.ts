import { normalize } from '../../math/categorical.ts';
import { discreteModel, logEvidence, logJoint } from '../../math/discreteModel.ts';
import type { StackValues } from './scene.ts';

/** One state of a discrete latent. */
export interface StateBar {
  /** p(z). */
  readonly prior: number;
  /** p(x | z). */
  readonly likelihood: number;
  /** p(x, z), and its logarithm in nats. */
  readonly joint: number;
  readonly log: number;
  /** From where to where its block reaches in the stack. */
  readonly from: number;
  readonly to: number;
}

/** The stack of three joints. */
export interface StackedStates {
  readonly latent: 'discrete';
  readonly bars: readonly StateBar[];
  /** p(x), the height of the stack, and its logarithm by log-sum-exp. */
  readonly evidence: number;
  readonly logEvidence: number;
  /** max log p(x, z), and that plus log K. */
  readonly logMax: number;
  readonly ceiling: number;
  /** Σ log p(x, z), which is not the logarithm of the sum. */
  readonly sumOfLogs: number;
  /** Which state was observed, if any. */
  readonly seen: 1 | 2 | 3 | undefined;
  /** The top of the planes of probabilities, and the logarithms in view. */
  readonly top: number;
  readonly logs: readonly [number, number];
}

const asState = (value: number): 1 | 2 | 3 => (value <= 1 ? 1 : value >= 3 ? 3 : 2);

/** The three joints of the observed x, one on top of another. */
export function stackedStates(values: StackValues): StackedStates {
  const { priorSize1, priorSize2, priorSize3, lik1, lik2, lik3 } = values;
  const prior = normalize([priorSize1, priorSize2, priorSize3]);
  const likelihood = [lik1, lik2, lik3];
  const model = discreteModel(prior, likelihood);
  const logs = logJoint(model);
  let height = 0;
  const bars = prior.map((p, z): StateBar => {
    const lik = likelihood[z] ?? NaN;
    const from = height;
    height += p * lik;
    return { prior: p, likelihood: lik, joint: p * lik, log: logs[z] ?? NaN, from, to: height };
  });
  const logMax = Math.max(...logs);
  const ceiling = logMax + Math.log(bars.length);
  return {
    latent: 'discrete',
    bars,
    evidence: height,
    // Rounding must not put the evidence of one towering state below it, nor that of three equal ones above the ceiling.
    logEvidence: Math.min(ceiling, Math.max(logMax, logEvidence(model))),
    logMax,
    ceiling,
    sumOfLogs: logs.reduce((sum, log) => sum + log, 0),
    seen: values.zSeen === 'observed' ? asState(values.stateSeen) : undefined,
    top: Math.max(height, ...prior) > 0.6 ? 1 : 0.6,
    logs: [Math.floor(Math.min(...logs) - 0.2), Math.ceil(ceiling + 0.2)],
  };
}
