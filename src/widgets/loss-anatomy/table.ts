import type { TableData } from '../../ui/FigureTable.tsx';
import type { AnatomyScene } from './scene.ts';
import { names } from './words.ts';

const how = {
  error: 'squared error / (2σ²)',
  constant: '(D/2) log 2πσ², D = 4',
  floor: 'sum over the pixels of the entropy of an x-coin',
  excess: 'sum over the pixels of KL(x-coin ‖ x̂-coin)',
  code: 'β times the sum over two units, Figure 7.4',
} as const;

/** The figure's numbers: the parts, the pixels, and the knob. */
export function tableOf(shown: AnatomyScene): TableData {
  const { pieces, total, gaussian, weight, sigma, x, mean, coins, knob } = shown;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ...pieces.map(({ id, nats }): [string, number, string] => [`${names[id]} (nats)`, nats, how[id]]),
      ['loss (nats)', total, 'sum of the three'],
      ['standard deviation σ', sigma, 'in use'],
      ['weight of a squared error', weight, '1/(2σ²)'],
      ['squared error', gaussian.squaredError, 'sum over four pixels'],
      ['best σ', gaussian.bestStd, 'root mean squared error'],
      ['reconstruction at the best σ (nats)', gaussian.nllAtBestStd, '(D/2)(1 + log 2π MSE)'],
      ...x.flatMap((shade, j): [string, number, string][] => [
        [`pixel ${j + 1}`, shade, `reconstructed as ${mean[j] ?? NaN}`],
        [
          `Bernoulli loss of pixel ${j + 1} (nats)`,
          coins[j]?.loss ?? NaN,
          `at least ${(coins[j]?.least ?? NaN).toFixed(4)}`,
        ],
      ]),
      ['βσ²', knob.product, 'the same for β′ and σ′'],
      ['σ′', knob.twin.sigma, 'σ √(β/β′)'],
      ['mean of the code where both losses are least', knob.own.best, 'w (x − b) / (w² + βσ²)'],
    ],
  };
}
