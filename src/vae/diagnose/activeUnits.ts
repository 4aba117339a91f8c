import type { ActiveUnitsAnswer, Question } from '../protocol/questions.ts';
import type { Standing } from '../trainer.ts';
import { codesOf } from './codes.ts';
import { createPause } from './pauses.ts';
import { spreadOf } from './pca.ts';
import { logPrior, marginal, readPrior } from './prior.ts';
import type { Prior } from './prior.ts';
import { trapezoidRule } from './rules.ts';

/** A unit whose mean varies by more than this over the data is active (Burda, Grosse & Salakhutdinov 2016). */
const threshold = 0.01;

const rule = trapezoidRule(0.25, 1);

const halfLog2PiE = 0.5 * Math.log(2 * Math.PI * Math.E);

/**
 * KL(N(mean, std²) ‖ p) in nats for a mixture p on the line, by the trapezoid rule at a quarter of the std: exact to rounding
 * against a normal, and while no component is many times narrower than q.
 */
function klToLine(mean: number, std: number, prior: Prior): number {
  const logs = logPrior(
    prior,
    rule.noise.map((e) => mean + std * e),
  );
  return logs.reduce((sum, log, i) => sum - rule.weights[i]! * log, -halfLog2PiE - Math.log(std));
}

/** Which units the encoder uses on the items of a set, and what each costs. */
export async function answerActiveUnits(
  trainer: Standing,
  { of = 'held-out' }: Pick<Extract<Question, { kind: 'activeUnits' }>, 'of'> = {},
): Promise<ActiveUnitsAnswer> {
  const { ops, model, weights, dataset } = trainer;
  const { latent } = model;
  const codes = await codesOf(trainer, of === 'train' ? dataset.train : dataset.heldOut);
  const prior = await readPrior(ops, model, weights);
  const variances = spreadOf(codes).covariance.map((row, j) => row[j]!);
  const pause = createPause();
  const kl: number[] = [];
  for (let j = 0; j < latent; j++) {
    const line = marginal(prior, [j]);
    let sum = 0;
    for (let at = j; at < codes.means.length; at += latent) {
      sum += klToLine(codes.means[at]!, codes.stds[at]!, line);
      await pause();
    }
    kl.push(Math.max(0, sum / codes.count));
  }
  return {
    kind: 'activeUnits',
    of,
    variances,
    active: variances.map((variance) => variance > threshold),
    threshold,
    kl,
  };
}
