import type { TableData } from '../../ui/FigureTable.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { AndOrScene } from './scene.ts';

/** The numbers of the figure as they are now. */
export function tableOf(shown: AndOrScene): TableData {
  const { experts, say, or, and, pool, logZ, area, poolLogZ } = shown;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ...experts.flatMap(({ mean, std }, i): readonly (readonly [string, number, string])[] => [
        [`mean of expert ${i + 1}`, mean, `standard deviation ${formatNumber(std, 3)}`],
        [`weight of expert ${i + 1}`, say[i]?.weight ?? NaN, 'in mixture and pool'],
        [`say of expert ${i + 1} in the product`, say[i]?.and ?? NaN, 'share of the precision'],
        [`say of expert ${i + 1} in the pool`, say[i]?.pool ?? NaN, 'share of the weighted precision'],
      ]),
      ['mean of the mixture', or.mean, ''],
      ['standard deviation of the mixture', or.std, 'within and between'],
      ['variance between the experts', or.between, ''],
      ['mean of the product', and.mean, ''],
      ['standard deviation of the product', and.std, 'precisions add'],
      ['mean of the pool', pool.mean, ''],
      ['standard deviation of the pool', pool.std, 'weighted precisions add'],
      ['area Z under the raw product', area, 'closed form'],
      ['log Z (nats)', logZ, ''],
      ['log of the area under the raw pool (nats)', poolLogZ, ''],
    ],
  };
}
