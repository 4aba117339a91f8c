import type { Entry, SquareScene } from './scene.ts';

/** The joint table with its margins, and what follows from it. */
export function tableOf(shown: SquareScene) {
  const { table, posterior, priorOdds, likelihoodRatio, posteriorOdds, steps, tests } = shown;
  const row = (name: string, { people, expected, probability }: Entry) => [name, people, expected, probability];
  return {
    columns: ['quantity', 'whole people', 'expected people', 'value'],
    rows: [
      row('condition, positive', table.truePositive),
      row('condition, not all positive', table.falseNegative),
      row('no condition, positive', table.falsePositive),
      row('no condition, not all positive', table.trueNegative),
      row('condition', table.present),
      row('no condition', table.absent),
      row('positive: the evidence', table.positive),
      row('not all positive', table.negative),
      row('everyone', table.all),
      ['prior odds', '', '', priorOdds],
      ['likelihood ratio of one test', '', '', likelihoodRatio],
      [`prior odds times the ratio of ${tests} test${tests > 1 ? 's' : ''}`, '', '', posteriorOdds],
      ['posterior, from the formula', '', '', posterior],
      ...steps.map((step) => [`posterior after ${step.tests} positive`, '', '', step.probability]),
    ],
  };
}
