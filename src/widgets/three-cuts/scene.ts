import { modelOf, qOf } from '../../derivations/d08-jensen-bound/states.ts';
import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { discreteElbo, type Elbo } from '../../math/discreteElbo.ts';
import { posterior } from '../../math/discreteModel.ts';
import { linearGaussianElbo, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { digitsFor, shownAddUp } from './digits.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type CutValues = ValuesOf<typeof params>;

/** The parts that the bound is cut into, by what they are. */
export type PartId = 'evidence' | 'gap' | 'energy' | 'entropy' | 'reconstruction' | 'penalty';

/** One signed part: it starts where the one before it ended. */
export interface Part {
  readonly id: PartId;
  /** What it adds, in nats and in the sign on screen. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** One way to cut the bound in two. */
export interface Cut {
  readonly id: 'theory' | 'em' | 'vae';
  readonly parts: readonly [Part, Part];
  /** The sum of its own two parts: the bound once more, by another route. */
  readonly total: number;
  /** Whether the rounded numbers add up to the rounded bound, digit by digit. */
  readonly shownAddsUp: boolean;
}

/** What q and its target look like: three states, or a line. */
export type Picture =
  | {
      readonly kind: 'discrete';
      readonly q: readonly number[];
      readonly prior: readonly number[];
      readonly posterior: readonly number[];
    }
  | {
      readonly kind: 'continuous';
      readonly q: Normal;
      readonly posterior: Normal;
      /** The top of the plane of densities. */
      readonly top: number;
    };

/** Everything that the figure shows, in the sign on screen. */
export interface CutScene {
  /** The ELBO, or, read as a loss, minus the ELBO. */
  readonly bound: number;
  readonly cuts: readonly Cut[];
  /** KL(q ‖ p(z | x)), never negative whatever the sign. */
  readonly gap: number;
  readonly entropy: number;
  readonly loss: boolean;
  readonly picture: Picture;
  /** Decimals of every number of the bars. */
  readonly digits: number;
  /** The nats in view. */
  readonly view: readonly [number, number];
}

const sizes = [1, 2, 3, 5, 7.5].flatMap((lead) => [0, 1, 2, 3, 4].map((power) => lead * 10 ** power));
const steps = [0.5, ...sizes].toSorted((a, b) => a - b);

/** The least round number at or above `value`: the scale rests while a handle moves within it. */
const roundUp = (value: number): number => steps.find((step) => step >= value) ?? 1.1 * value;

/** The nats that hold every end of every part, and zero. */
function viewOf(cuts: readonly Cut[]): readonly [number, number] {
  const ends = cuts.flatMap(({ parts }) => parts.map(({ to }) => to));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const size = roundUp(1.04 * Math.max(-low, high));
  // The side that holds little or nothing keeps a sliver, so that zero is seen to be zero.
  const side = (reach: number): number => (reach > 0.03 * size ? roundUp(1.04 * reach) : 0.03 * size);
  return [-side(-low), side(high)];
}

function pictureOf(values: CutValues): Picture {
  if (values.latent === 'discrete') {
    const model = modelOf(values);
    return { kind: 'discrete', q: qOf(values), prior: model.prior, posterior: posterior(model) };
  }
  const q = linearQOf(values);
  const target = linearGaussianPosterior(linearModelOf(values), values.observed);
  const highest = prob(target, target.mean);
  const wanted = Math.max(1.12 * highest, Math.min(1.12 * prob(q, q.mean), 3 * highest));
  return { kind: 'continuous', q, posterior: target, top: roundUp(wanted) };
}

const elboOf = (values: CutValues): Elbo =>
  values.latent === 'discrete'
    ? discreteElbo(modelOf(values), qOf(values))
    : linearGaussianElbo(linearModelOf(values), values.observed, linearQOf(values));

/** The bound of q, cut in three ways; each cut adds up its own two parts. */
export function scene(values: CutValues): CutScene {
  const elbo = elboOf(values);
  const loss = values.sign === 'loss';
  const sign = loss ? -1 : 1;
  const bound = sign * elbo.elbo;
  const pieces = [
    ['theory', 'evidence', elbo.logEvidence, 'gap', -elbo.gap],
    ['em', 'energy', elbo.expectedLogJoint, 'entropy', elbo.entropy],
    ['vae', 'reconstruction', elbo.reconstruction, 'penalty', -elbo.klPrior],
  ] as const;
  const digits = digitsFor(pieces.flatMap(([, , first, , second]) => [first, second]));
  const cuts = pieces.map(([id, firstId, first, secondId, second]): Cut => {
    const [a, b] = [sign * first, sign * second];
    return {
      id,
      parts: [
        { id: firstId, value: a, from: 0, to: a },
        { id: secondId, value: b, from: a, to: a + b },
      ],
      total: a + b,
      shownAddsUp: shownAddUp([a, b], bound, digits),
    };
  });
  return {
    bound,
    cuts,
    gap: elbo.gap,
    entropy: elbo.entropy,
    loss,
    picture: pictureOf(values),
    digits,
    view: viewOf(cuts),
  };
}
