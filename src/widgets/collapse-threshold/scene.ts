import { linearVaeValue, type LinearVae } from '../../math/linearVae.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';
import { closedKl, closedModel, closedObjective, objectiveAt, searchModel, settingOf, type Dials } from './search.ts';

/** What the figure is asked to show. */
export type CollapseValues = ValuesOf<typeof params>;

/** The optimum by one route. */
export interface Optimum extends LinearVae {
  /** KL(q(z | x) ‖ p(z)), averaged over the data, in nats. */
  readonly kl: number;
  /** E log p(x | z) − β KL, in nats. */
  readonly objective: number;
}

/** Everything that the figure shows of one direction. */
export interface OneDirection {
  readonly dials: Dials;
  /** βσ². */
  readonly water: number;
  readonly active: boolean;
  readonly found: Optimum;
  readonly closed: Optimum;
  /** The optima for other noise: the weight that a search finds at some values of βσ². */
  readonly learned: readonly (readonly [water: number, weight: number])[];
  /** The objective at each decoder weight, with the encoder that is best for it. */
  readonly objective: (weight: number) => number;
  /** The log likelihood of the decoder of that weight, N(0, w² + σ²), averaged over the data. */
  readonly evidence: (weight: number) => number;
  /** E log p(x | z) − KL at the optimum: the bound itself, whatever β. */
  readonly elbo: number;
  /** The evidence at the optimum. */
  readonly evidenceThere: number;
  /** The most that any decoder could reach: the log likelihood of N(0, λ). */
  readonly ceiling: number;
  /** What is in view: βσ², and the objective in nats. */
  readonly view: { readonly water: readonly [number, number]; readonly nats: readonly [number, number] };
}

/** −½ log 2πy − λ/2y: the average of log N(x; 0, y) over data of variance λ, in nats. */
const likelihood = (lambda: number, y: number): number => -0.5 * Math.log(2 * Math.PI * y) - lambda / (2 * y);

/** The weights in view lie between −limit and limit. */
export const weightLimit = 3;

/** The first of some sizes that is large enough, or the last. */
const firstAbove = (sizes: readonly number[], need: number): number =>
  sizes.find((size) => size >= need) ?? sizes.at(-1) ?? need;

/** Heights in view: the top of both curves, and as much below it as tells the hill from the valley. */
function natsInView(top: number, foot: number): readonly [number, number] {
  const depth = firstAbove([0.3, 0.6, 1, 1.5, 2.5, 4, 6], 1.15 * (top - foot));
  const step = depth / 10;
  const high = step * Math.ceil(top / step + 1);
  return [high - depth - step, high];
}

/** Values of βσ² at which the search is shown, as parts of what is in view. */
const stations = Array.from({ length: 15 }, (_, i) => (i + 0.5) / 15);

/** Everything the figure shows of one direction; `held` keeps the span of βσ² where it is while a ring is dragged. */
export function scene(
  values: Pick<CollapseValues, 'collapseLambda' | 'collapseNoise' | 'collapseBeta'>,
  held?: number,
): OneDirection {
  const dials: Dials = {
    lambda: values.collapseLambda,
    noise: values.collapseNoise,
    beta: values.collapseBeta,
  };
  const { lambda, noise, beta } = dials;
  const water = beta * noise;
  const model = searchModel(dials);
  const found = linearVaeValue(model, lambda, settingOf(dials));
  const closed = closedModel(dials);
  const reach = held ?? firstAbove([0.6, 1.2, 2.5, 6, 12, 25, 55], 1.15 * Math.max(lambda, water));
  const objective = (weight: number): number => objectiveAt(dials, weight);
  const evidence = (weight: number): number => likelihood(lambda, weight * weight + noise);
  const ceiling = likelihood(lambda, lambda);
  const foot = Math.min(objective(closed.weight > 0 ? 0 : weightLimit), objective(weightLimit));
  return {
    dials,
    water,
    active: closed.weight > 0,
    found: { ...model, kl: found.kl, objective: found.objective },
    closed: { ...closed, kl: closedKl(dials), objective: closedObjective(dials) },
    learned: stations.map((part) => {
      const each = part * reach;
      return [each, searchModel({ lambda, noise: each / beta, beta }).weight];
    }),
    objective,
    evidence,
    elbo: found.reconstruction - found.kl,
    evidenceThere: evidence(model.weight),
    ceiling,
    view: {
      water: [0, reach],
      nats: natsInView(Math.max(ceiling, found.objective), foot),
    },
  };
}
