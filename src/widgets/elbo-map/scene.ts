import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { linearGaussianElbo, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { placeOf, type Place } from './levels.ts';
import { params } from './params.ts';

/** What the figure is asked to show. */
export type MapValues = ValuesOf<typeof params>;

/** Everything that the figure shows. */
export interface MapScene {
  readonly q: Normal;
  readonly place: Place;
  /** p(z | x): the q at which the ELBO is highest, in closed form. */
  readonly posterior: Normal;
  readonly best: Place;
  /** Whether the handles of q can reach the best place. */
  readonly inReach: boolean;
  readonly logEvidence: number;
  readonly elbo: number;
  /** log p(x) − ELBO = KL(q ‖ p(z | x)) in nats. */
  readonly gap: number;
  /** What the mean pays of the gap, ½((m − μ)/σ)², and what the width pays. */
  readonly byMean: number;
  readonly byWidth: number;
  /** Whether the bound is read as a loss: every number of the bar changes its sign. */
  readonly loss: boolean;
  readonly view: {
    /** The top of the plane of densities. */
    readonly density: number;
    /** How many nats below the evidence the bar reaches. */
    readonly depth: number;
  };
}

/** The plane of all q: mean across, log of the standard deviation upward, with a rim for the outermost rings. */
export const span = {
  x: [params.meanQ.min - 0.2, params.meanQ.max + 0.2],
  y: [Math.log(params.stdQ.min) - 0.15, Math.log(params.stdQ.max) + 0.15],
} as const;

const tops = [0.5, 1, 1.5, 2, 3, 4, 5, 8, 12, 20, 30];
const depths = [0.5, 1, 2, 5].flatMap((lead) => [1, 10, 100, 1000, 10_000, 100_000].map((unit) => lead * unit));
const sorted = depths.toSorted((a, b) => a - b);

/** The first of some sizes that is large enough, or the need itself. */
const firstAbove = (sizes: readonly number[], need: number): number => sizes.find((size) => size >= need) ?? need;

/** Whether the handles of q can stand there. */
export const withinReach = ({ mean, std }: Normal): boolean =>
  mean >= params.meanQ.min && mean <= params.meanQ.max && std >= params.stdQ.min && std <= params.stdQ.max;

/** Everything the figure shows at these values. */
export function scene(values: MapValues): MapScene {
  const model = linearModelOf(values);
  const q = linearQOf(values);
  const posterior = linearGaussianPosterior(model, values.observed);
  const { logEvidence, elbo, gap } = linearGaussianElbo(model, values.observed, q);
  const byMean = 0.5 * ((q.mean - posterior.mean) / posterior.std) ** 2;
  const highest = prob(posterior, posterior.mean);
  return {
    q,
    place: placeOf(q),
    posterior,
    best: placeOf(posterior),
    inReach: withinReach(posterior),
    logEvidence,
    elbo,
    gap,
    byMean,
    byWidth: Math.max(0, gap - byMean),
    loss: values.sign === 'loss',
    view: {
      density: firstAbove(tops, Math.max(1.12 * highest, Math.min(1.12 * prob(q, q.mean), 3 * highest))),
      depth: firstAbove(sorted, 1.1 * gap),
    },
  };
}
