import type { TableData } from '../../ui/FigureTable.tsx';
import type { ExpertsScene } from './scene.ts';

/** Every term of the sum, and the sum. */
export function tableOf({ terms, density }: ExpertsScene): TableData {
  return {
    columns: [
      'expert',
      'gate logit',
      'gate',
      'mean',
      'standard deviation',
      'density at y',
      'product',
      'responsibility',
    ],
    rows: [
      ...terms.map((term, i): (string | number)[] => [
        i + 1,
        term.logit,
        term.gate,
        term.bell.mean,
        term.bell.std,
        term.density,
        term.product,
        term.responsibility,
      ]),
      ['sum', '', 1, '', '', '', density, 1],
    ],
  };
}
