import { gaussianPosterior, type GaussianPosterior } from '../../math/bayesGaussian.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { onGrid, type GridResult } from './grid.ts';
import { likelihoodOf, type Likelihood } from './likelihood.ts';
import { orderOf } from './order.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type PriorValues = ValuesOf<typeof params>;

/** Everything that the figure shows. */
export interface PriorScene {
  readonly prior: Normal;
  readonly noise: number;
  readonly data: readonly number[];
  /** Places of the data in the order in which they are read. */
  readonly order: readonly number[];
  /** How many of them have been read: all of them at once, or some in turn. */
  readonly taken: number;
  readonly inTurn: boolean;
  /** What was known before the likelihood that is shown: the prior, or the last posterior. */
  readonly before: Normal;
  /** The data behind the likelihood that is shown: all of them, or the one read last. */
  readonly latest: readonly number[];
  readonly likelihood: Likelihood;
  /** The posterior by its closed form, from all data read so far at once. */
  readonly closed: GaussianPosterior;
  /** The same one datum after another. */
  readonly sequential: GaussianPosterior;
  /** The same on a grid. */
  readonly grid: GridResult;
  /** 1/s₀², 1/σ², and the sum 1/s₀² + n/σ² for the data read so far. */
  readonly precision: { readonly prior: number; readonly datum: number; readonly posterior: number };
  /** Top of the plane of densities. */
  readonly top: number;
}

const tops = [0.25, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7.5, 10, 12.5, 15];

/** The least round number at or above `value`: the scale rests while a handle moves within it. */
const roundUp = (value: number): number => tops.find((each) => each >= value) ?? value;

/** The reader's data, first to last. */
export const dataOf = (values: PriorValues): readonly number[] =>
  [
    values.datum1,
    values.datum2,
    values.datum3,
    values.datum4,
    values.datum5,
    values.datum6,
    values.datum7,
    values.datum8,
  ].slice(0, values.dataCount);

/** What is known before the first datum and after each: yesterday's posterior is today's prior. */
function inTurnOf(prior: Normal, noise: number, data: readonly number[]): readonly GaussianPosterior[] {
  const steps: GaussianPosterior[] = [{ posterior: prior, logEvidence: 0 }];
  for (const x of data) {
    const last = steps.at(-1);
    const { posterior, logEvidence } = gaussianPosterior(last?.posterior ?? prior, noise, [x]);
    steps.push({ posterior, logEvidence: logEvidence + (last?.logEvidence ?? 0) });
  }
  return steps;
}

/** Everything the figure shows at these values. */
export function scene(values: PriorValues): PriorScene {
  const prior: Normal = { mean: values.priorMean, std: values.priorStd };
  const noise = values.noiseStd;
  const data = dataOf(values);
  const inTurn = values.reading === 'turn';
  const order = orderOf(values.readOrder).filter((k) => k < data.length);
  const taken = inTurn ? Math.min(values.taken, data.length) : data.length;
  const read = order.slice(0, taken).map((k) => data[k] ?? 0);
  const steps = inTurnOf(prior, noise, read);
  const closed = gaussianPosterior(prior, noise, inTurn ? read : data);
  const latest = inTurn ? read.slice(-1) : data;
  const known = { prior: 1 / prior.std ** 2, datum: 1 / noise ** 2 };
  const highest = prob(closed.posterior, closed.posterior.mean);
  const priorTop = prob(prior, prior.mean);
  return {
    prior,
    noise,
    data,
    order,
    taken,
    inTurn,
    before: inTurn ? (steps.at(-2)?.posterior ?? prior) : prior,
    latest,
    likelihood: likelihoodOf(latest, noise),
    closed,
    sequential: steps.at(-1) ?? closed,
    grid: onGrid(prior, noise, read),
    precision: { ...known, posterior: known.prior + taken * known.datum },
    // A needle of a posterior may leave the plane at the top, so that the prior stays in sight.
    top: roundUp(1.12 * Math.max(priorTop, Math.min(highest, 6 * priorTop))),
  };
}
