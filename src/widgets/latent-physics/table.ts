import { lengthOf } from '../../math/pendulumSignals.ts';
import type { PlaneNormal } from '../../math/diagonalProduct.ts';
import type { Shown } from '../../models/physics/protocol.ts';
import type { TableData } from '../../ui/FigureTable.tsx';
import type { Guess, PhysicsScene } from './scene.ts';

type Row = [string, number | string, string];

const views: readonly Shown[] = ['both', 'picture', 'trace'];
/** What is seen, in words. */
export const sightNames: Readonly<Record<Shown, string>> = {
  both: 'both',
  picture: 'picture alone',
  trace: 'trace alone',
};

const placeOf = (name: string, { mean, logVar }: PlaneNormal): Row[] =>
  ([0, 1] as const).map((j) => [
    `z${j + 1} of ${name}`,
    mean[j],
    `standard deviation ${Number(Math.exp(0.5 * logVar[j]).toPrecision(4))}`,
  ]);

function ofModel({ view, experts, both, prior, frequencies, prediction, errors }: Guess): Row[] {
  const { crossings, readings } = view;
  return [
    ['length read (m)', prediction.length.mean, `standard deviation ${Number(prediction.length.std.toPrecision(3))}`],
    [
      'damping read (1/s)',
      prediction.damping.mean,
      `standard deviation ${Number(prediction.damping.std.toPrecision(3))}`,
    ],
    ['error of this picture', errors.picture, 'root mean square over pixels, without noise'],
    ['error of this trace', errors.trace, 'root mean square over times, without noise'],
    ...placeOf('the picture’s expert', experts.picture),
    ...placeOf('the trace’s expert', experts.trace),
    ...placeOf('their product', both),
    ...frequencies.map((frequency, c): Row => [
      `length of expert ${c + 1} (m)`,
      lengthOf(frequency),
      `weight ${Number(Math.exp(prior.logWeights[c] ?? NaN).toPrecision(4))}`,
    ]),
    ...views.flatMap((shown): Row[] => {
      const { purity, adjustedRand, angle, damping, elbo, elboError } = readings[shown];
      const of = `held-out items, ${sightNames[shown]}`;
      return [
        ['ELBO (nats per item)', elbo, `${of}; standard error ${Number(elboError.toPrecision(2))}`],
        ['purity', purity, of],
        ['adjusted Rand index', adjustedRand, of],
        ['R² of the angle', angle, of],
        ['R² of the damping', damping, of],
      ];
    }),
    [
      'picture from trace, error',
      crossings.picture.error,
      `mean picture ${Number(crossings.picture.baseline.toPrecision(4))}`,
    ],
    [
      'trace from picture, error',
      crossings.trace.error,
      `mean trace ${Number(crossings.trace.baseline.toPrecision(4))}`,
    ],
  ];
}

/** The figure's numbers. */
export function tableOf({ n, item, guess }: PhysicsScene): TableData {
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['item', n, 'held out'],
      ['true length (m)', item.length, ''],
      ['true angle (degrees)', (item.cause.angle * 180) / Math.PI, ''],
      ['true damping (1/s)', item.cause.damping, ''],
      ...(guess ? ofModel(guess) : []),
    ],
  };
}
