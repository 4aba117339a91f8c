import type { TableData } from '../../ui/FigureTable.tsx';
import type { ProductScene } from './scene.ts';

/** The numbers of the figure as they are now. */
export function tableOf({ bells, product, area, areaSummed, logArea, notesArea, here }: ProductScene): TableData {
  const [a, b] = bells;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['mean of expert 1', a.mean, ''],
      ['standard deviation of expert 1', a.std, ''],
      ['mean of expert 2', b.mean, ''],
      ['standard deviation of expert 2', b.std, ''],
      ['mean of the product', product.mean, 'mean of the means, by precision'],
      ['standard deviation of the product', product.std, 'precisions add'],
      ['area Z under the raw product', area, 'closed form'],
      ['the same', areaSummed, 'trapezoid rule'],
      ['log Z (nats)', logArea, 'closed form'],
      ['area under the formula of the notes', notesArea, 'trapezoid rule'],
      ['place x', here.x, ''],
      ['density of expert 1 at x', here.first, ''],
      ['density of expert 2 at x', here.second, ''],
      ['raw product at x', here.raw, ''],
    ],
  };
}
