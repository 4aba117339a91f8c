import type { TableData } from '../../ui/FigureTable.tsx';
import type { Conditional } from './conditional.ts';
import type { ExpertsScene } from './scene.ts';

type Row = readonly [string, number, string];

const conditionalRows = ({ experts, gate, responsibilities, logProb, blend, errors }: Conditional): readonly Row[] => [
  ...experts.flatMap(({ mean, std }, i): Row[] => [
    [`mean of expert ${i + 1}`, mean, ''],
    [`standard deviation of expert ${i + 1}`, std, ''],
    [`gate of expert ${i + 1}`, gate[i] ?? NaN, 'softmax of the gate logits'],
    [`responsibility of expert ${i + 1}`, responsibilities[i] ?? NaN, 'gate times density, normalized'],
  ]),
  ['log p(y | x) (nats)', logProb, 'log-sum-exp over the experts'],
  ['blended answer', blend, 'mean of the means under the gate'],
  ['E1, blend', errors.blend, 'unit variances'],
  ['E2, pick one', errors.pick, 'unit variances'],
  ['E3, mixture', errors.mixture, 'unit variances'],
];

/** The figure's numbers: the mixture at the datum, and of a trained state its means over the data. */
export function tableOf(shown: ExpertsScene, step: number): TableData {
  const columns = ['quantity', 'value', 'how'];
  if (shown.stage === 'bells')
    return { columns, rows: [['y', shown.bells.y, 'the datum'], ...conditionalRows(shown.bells)] };
  const { fit, probe } = shown;
  const at: Row[] = [
    ['x of the probe', shown.at.x, ''],
    ['y of the probe', shown.at.y, ''],
  ];
  if (!fit || !probe) return { columns, rows: [...at, ['data', shown.data.length, 'not trained yet']] };
  return {
    columns,
    rows: [
      ['steps taken', step, 'all data at each step'],
      ...at,
      ...conditionalRows(probe),
      ['one network answers', probe.single, 'trained under squared error'],
      ...fit.loads.map((load, i): Row => [
        `share of the data of expert ${i + 1}`,
        load,
        'where it is most responsible',
      ]),
      ['mixture, training data (nats)', fit.train.mixture, 'mean −log p(y | x)'],
      ['mixture, held-out data (nats)', fit.heldOut.mixture, '400 data of the same law'],
      ['the law, training data (nats)', fit.train.law, 'mean −log density of the fork itself'],
      ['the law, held-out data (nats)', fit.heldOut.law, ''],
      ['squared error of one network, training data', fit.train.square, 'mean of (y − answer)²'],
      ['squared error of one network, held-out data', fit.heldOut.square, ''],
      ['mean E1 over the data', fit.errors.blend, 'unit variances'],
      ['mean E2 over the data', fit.errors.pick, 'unit variances'],
      ['mean E3 over the data', fit.errors.mixture, 'unit variances'],
    ],
  };
}
