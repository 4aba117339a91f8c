import type { TableData } from '../../ui/FigureTable.tsx';
import type { ProductsScene } from './scene.ts';

/** Every factor, the raw product with its area, and the renormalized product. */
export function tableOf({
  factors,
  product,
  precision,
  area,
  raw,
  logRaw,
  density,
  logDensity,
}: ProductsScene): TableData {
  return {
    columns: ['factor', 'mean', 'standard deviation', 'precision', 'density at x', 'log density at x (nats)', 'area'],
    rows: [
      ...factors.map(({ bell, density: own, logDensity: log, precision: sharp }, i): (string | number)[] => [
        `expert ${i + 1}`,
        bell.mean,
        bell.std,
        sharp,
        own,
        log,
        1,
      ]),
      ['raw product', product.mean, product.std, precision, raw, logRaw, area],
      ['renormalized', product.mean, product.std, precision, density, logDensity, 1],
    ],
  };
}
