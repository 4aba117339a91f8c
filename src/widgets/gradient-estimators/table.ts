import type { TableData } from '../../ui/FigureTable.tsx';
import type { Estimator, GradientScene } from './scene.ts';
import { functionText } from './words.ts';

/** The rows of one estimator. */
function rowsOf(name: string, { variance, mean, spread, wrong, histogram }: Estimator): (string | number)[][] {
  return [
    [`${name}: exact variance of one sample`, variance],
    [`${name}: mean of the samples`, mean.mean],
    [`${name}: its standard error`, mean.standardError],
    [`${name}: variance of the samples`, spread.mean],
    [`${name}: its standard error`, spread.standardError],
    [`${name}: share with the wrong sign`, wrong?.mean ?? 'the gradient is zero'],
    [`${name}: samples outside the picture`, histogram.below + histogram.above],
    ...histogram.bins.map(({ x, share }) => [
      `${name}: share from ${Number((x - histogram.width / 2).toPrecision(6))} on, width ${Number(histogram.width.toPrecision(6))}`,
      share,
    ]),
  ];
}

/** The figure's numbers. */
export function tableOf(shown: GradientScene): TableData {
  const { values } = shown;
  return {
    columns: ['quantity', 'value'],
    rows: [
      ['f of one coordinate', functionText(shown)],
      ['number of dimensions', values.dimension],
      ['samples of each', values.gradCount],
      ['exact gradient', shown.gradient],
      ['baseline', shown.baseline],
      ['variance of the score function over that of the path', shown.ratio],
      ...rowsOf('score function', shown.score),
      ...rowsOf('reparameterized', shown.path),
    ],
  };
}
