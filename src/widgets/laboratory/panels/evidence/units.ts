import type { ActiveUnitsAnswer } from '../../../../vae/protocol/questions.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { idleBelow } from '../../../vae-trainer/scene.ts';

const marked = (value: number, least: number): string => `${formatNumber(value, 3)}${value > least ? '' : ' off'}`;

/** KL and variance of the mean of each unit, on test and on train; a unit below a threshold is called off. */
export function unitsTable(test: ActiveUnitsAnswer, train: ActiveUnitsAnswer) {
  return {
    columns: ['unit', 'KL test', 'KL train', 'Var test', 'Var train'],
    rows: test.kl.map((kl, j) => [
      `z${j + 1}`,
      marked(kl, idleBelow),
      marked(train.kl[j] ?? NaN, idleBelow),
      marked(test.variances[j] ?? NaN, test.threshold),
      marked(train.variances[j] ?? NaN, train.threshold),
    ]),
  };
}

/** How many units are active, by both measures. */
export function unitsWords({ kl, active, threshold }: ActiveUnitsAnswer): string {
  const byKl = kl.filter((nats) => nats > idleBelow).length;
  const byVariance = active.filter(Boolean).length;
  const both =
    byKl === byVariance
      ? `${byKl} of ${kl.length} units are active by both measures`
      : `${byKl} of ${kl.length} units are active by their KL, ${byVariance} by the variance of their means`;
  return `On test ${both}: KL above ${idleBelow} nats; variance of the encoder’s mean over the data above ${threshold}.`;
}
