import type { TableData } from '../../ui/FigureTable.tsx';
import { drawCount } from './draws.ts';
import type { Scene } from './scene.ts';

/** The numbers of the figure. */
export function tableOf({ normal, low, high, unit, inUnit, hits }: Scene): TableData {
  const length = `(${unit.symbol})`;
  return {
    columns: ['quantity', 'value'],
    rows: [
      [`mean ${length}`, normal.mean * unit.perMeter],
      [`standard deviation ${length}`, normal.std * unit.perMeter],
      [`left end ${length}`, low * unit.perMeter],
      [`right end ${length}`, high * unit.perMeter],
      [`peak of the density (per ${unit.symbol})`, inUnit.peak],
      ['probability, closed form', inUnit.closed],
      ['probability, quadrature', inUnit.quadrature],
      ['probability, Monte Carlo', inUnit.monteCarlo.mean],
      ['its standard error', inUnit.monteCarlo.standardError],
      [`draws inside, of ${drawCount.toLocaleString('en-US')}`, hits],
      ['area under the whole curve', inUnit.total],
    ],
  };
}
