import { stdsOf } from '../../math/linearSensors.ts';
import type { TableData } from '../../ui/FigureTable.tsx';
import type { FusionScene } from './scene.ts';

/** The numbers of the figure as they are now. */
export function tableOf({
  sensors,
  bayes,
  product,
  logEvidence,
  logZ,
  claimed,
  actual,
  difference,
}: FusionScene): TableData {
  const [one, two] = [stdsOf(bayes), stdsOf(product)];
  return {
    columns: ['quantity', 'Bayes on the joint law', 'product of experts'],
    rows: [
      ['mean of z₁', bayes.mean[0] ?? NaN, product.mean[0] ?? NaN],
      ['mean of z₂', bayes.mean[1] ?? NaN, product.mean[1] ?? NaN],
      ['standard deviation of z₁', one[0] ?? NaN, two[0] ?? NaN],
      ['standard deviation of z₂', one[1] ?? NaN, two[1] ?? NaN],
      ['covariance', bayes.cov[0]?.[1] ?? NaN, product.cov[0]?.[1] ?? NaN],
      ['log density of the factors multiplied (nats)', logEvidence, logZ],
      ['root mean square error: true, claimed', actual, claimed],
      ['largest difference of the two', '', difference],
      ...sensors.map((sensor, m): readonly [string, number, string] => [
        `reading of sensor ${m + 1}`,
        sensor.reading,
        sensor.heard ? 'heard' : 'not heard',
      ]),
    ],
  };
}
