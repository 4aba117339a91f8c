import type { TableData } from '../../ui/FigureTable.tsx';
import type { BowlScene } from './scene.ts';

/** The figure's numbers: both units with both halves, and the sum. */
export function tableOf({ units, total }: BowlScene): TableData {
  const [one, two] = units;
  return {
    columns: ['quantity', 'unit 1', 'unit 2', 'how'],
    rows: [
      ['mean m', one.mean, two.mean, 'the encoder gives it'],
      ['log variance log s²', one.logVar, two.logVar, 'the encoder gives it'],
      ['standard deviation s', one.std, two.std, 'exp(log s² / 2)'],
      ['half of the mean (nats)', one.byMean, two.byMean, 'm²/2'],
      ['half of the width (nats)', one.byWidth, two.byWidth, '(s² − 1 − log s²)/2'],
      ['KL to N(0, 1) (nats)', one.kl, two.kl, 'sum of both halves'],
      ['penalty of the code (nats)', total, '', 'sum of both units'],
    ],
  };
}
