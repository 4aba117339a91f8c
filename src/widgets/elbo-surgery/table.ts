import type { TableData } from '../../ui/FigureTable.tsx';
import type { SurgeryScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf({ codes, averageKl, mutualInformation, marginalKl, logN }: SurgeryScene): TableData {
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ...codes.map(({ normal, kl }, n) => [
        `KL of code ${n + 1} (nats)`,
        kl,
        `closed form; mean ${normal.mean.toFixed(2).replace('-', '−')}`,
      ]),
      ['average KL (nats)', averageKl, 'mean of the rows above'],
      ['information I(n; z) (nats)', mutualInformation, 'quadrature'],
      ['mismatch KL(q(z) ‖ p(z)) (nats)', marginalKl, 'quadrature'],
      ['information and mismatch (nats)', mutualInformation + marginalKl, 'sum'],
      ['log N, the cap of the information (nats)', logN, `N = ${codes.length}`],
      ['standard deviation of every code', codes[0]?.normal.std ?? NaN, ''],
    ],
  };
}
