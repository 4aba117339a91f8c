import { bandHalf } from './band.ts';
import type { SliceScene } from './scene.ts';
import { namesOf } from './words.ts';

type Row = readonly (string | number)[];

/** Without the rounding that keeps a mean of 0 from being 0. */
const clean = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : value);

function bandRows({ band }: SliceScene): readonly Row[] {
  const how = `${band.count} samples within ${bandHalf} standard deviations of the line`;
  if (!band.mean || !band.std) return [['slice, samples', 'too few', how]];
  return [
    ['mean of the slice', band.mean.mean, how],
    ['its standard error', band.mean.standardError, ''],
    ['standard deviation of the slice', band.std.mean, how],
    ['its standard error', band.std.standardError, ''],
  ];
}

/** The figure's numbers, each with the way it was reached. */
export function tableOf(shown: SliceScene) {
  const [known, kept] = namesOf(shown);
  const { formula, quadrature, shadow, law, variance } = shown;
  const none = 'none: the law has no density';
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      [known, shown.line, 'the line'],
      ['correlation', law.corr, ''],
      ['mean of the slice', clean(formula.mean), 'formula'],
      [
        'mean of the slice',
        quadrature ? clean(quadrature.mean) : none,
        'the joint density along the line, scaled to area 1',
      ],
      ['standard deviation of the slice', formula.std, 'formula'],
      ['standard deviation of the slice', quadrature?.std ?? none, 'the same quadrature'],
      ...bandRows(shown),
      ['mean of the shadow', shadow.mean, ''],
      ['standard deviation of the shadow', shadow.std, ''],
      ['slice over shadow', formula.std / shadow.std, 'ratio of the standard deviations'],
      [`log p(x₁, x₂) at ${kept} = ${shown.at} (nats)`, shown.logJoint ?? none, 'joint density'],
      [`log p(${known}) (nats)`, shown.logMarginal, 'marginal density'],
      ['mean of the slices’ variances', variance.within, 'quadrature over the lines'],
      ['variance of the slices’ means', clean(variance.between), 'quadrature over the lines'],
      ['variance of the shadow', shadow.std ** 2, 'their sum'],
    ] as readonly Row[],
  };
}
