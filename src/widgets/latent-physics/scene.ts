import type { PlaneNormal } from '../../math/diagonalProduct.ts';
import {
  causeAt,
  frequencyOf,
  lengths,
  observedAt,
  pictureOf,
  traceOf,
  type Cause,
} from '../../math/pendulumSignals.ts';
import type { PlaneMixture } from '../../math/planeMixture.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { PhysicsView } from '../../models/physics/protocol.ts';
import { lookParams, type params } from './params.ts';
import { codesOf, decoderOf, fuse, normalAt, predict, type Prediction, type Sight } from './predict.ts';

/** Values of all parameters. */
export type PhysicsValues = ValuesOf<typeof params>;

/** An item as it is: what caused it, what was measured, and the signals without noise. */
export interface Item {
  readonly cause: Cause;
  /** In meters. */
  readonly length: number;
  readonly measured: { readonly picture: Float32Array; readonly trace: Float32Array };
  readonly clean: { readonly picture: Float32Array; readonly trace: Float32Array };
}

/** What the model of a view makes of the item. */
export interface Guess {
  readonly view: PhysicsView;
  readonly prior: PlaneMixture;
  /** The frequency that each expert has learned, in radians per second. */
  readonly frequencies: readonly number[];
  readonly experts: { readonly picture: PlaneNormal; readonly trace: PlaneNormal };
  /** Their product, whoever is shown. */
  readonly both: PlaneNormal;
  /** The posterior of what is shown; none where nothing is. */
  readonly posterior: PlaneNormal | undefined;
  /** The means of the posteriors of all held-out items, by what is shown, or by both where nothing is. */
  readonly codes: readonly (readonly [number, number])[];
  readonly prediction: Prediction;
  /** Root mean squared errors of this item's predictions, against the signals without noise. */
  readonly errors: { readonly picture: number; readonly trace: number };
  /** Half the width and half the height of the plane. */
  readonly window: readonly [number, number];
}

/** Everything the figure shows. */
export interface PhysicsScene {
  readonly n: number;
  readonly shown: Sight;
  readonly item: Item;
  /** The causes of all held-out items. */
  readonly causes: readonly Cause[];
  readonly guess: Guess | undefined;
}

/** The causes of all held-out items of a seed. */
export const causesOf = (seed: number): readonly Cause[] =>
  Array.from({ length: lookParams.physicsItem.max + 1 }, (_, n) => causeAt(seed, 'held-out', n));

/** A held-out item of a seed. */
export function itemOf(seed: number, n: number): Item {
  const { cause, picture, trace } = observedAt(seed, 'held-out', n);
  const length = lengths[cause.kind] ?? NaN;
  return {
    cause,
    length,
    measured: { picture, trace },
    clean: { picture: pictureOf(length, cause.angle), trace: traceOf(frequencyOf(length), cause.damping) },
  };
}

/** √ of the mean squared difference of two rows. */
export const rootMeanSquare = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.sqrt(Array.from(a).reduce((sum, value, i) => sum + (value - (b[i] ?? NaN)) ** 2, 0) / a.length);

/** An even number at least as great as any of these reaches, and at least 6. */
const roomFor = (reaches: readonly number[]): number => 2 * Math.ceil(Math.max(6, ...reaches) / 2);

/** What the model of a view makes of item `n` where so much is shown. */
export function guessOf(view: PhysicsView, item: Item, n: number, shown: Sight): Guess {
  const decoder = decoderOf(view);
  const experts = { picture: normalAt(view.pictureExperts, n), trace: normalAt(view.traceExperts, n) };
  const posterior = fuse(experts.picture, experts.trace, shown);
  const both = fuse(experts.picture, experts.trace, 'both') ?? experts.picture;
  const codes = Array.from({ length: view.pictureExperts.length / 4 }, (_, i) => {
    const [picture, trace] = [normalAt(view.pictureExperts, i), normalAt(view.traceExperts, i)];
    return (fuse(picture, trace, shown === 'none' ? 'both' : shown) ?? picture).mean;
  });
  const prediction = predict(decoder, codesOf(posterior, decoder.prior));
  const reach = (j: 0 | 1): number =>
    roomFor([
      ...decoder.prior.components.map(({ mean, logVar }) => Math.abs(mean[j]) + 2.5 * Math.exp(0.5 * logVar[j])),
      ...codes.map((code) => Math.abs(code[j]) + 0.5),
    ]);
  return {
    view,
    prior: decoder.prior,
    frequencies: decoder.frequencies,
    experts,
    both,
    posterior,
    codes,
    prediction,
    errors: {
      picture: rootMeanSquare(prediction.picture, item.clean.picture),
      trace: rootMeanSquare(prediction.trace, item.clean.trace),
    },
    window: [reach(0), reach(1)],
  };
}

/** Everything the figure shows at these values, with the model as a view has it. */
export function scene(values: PhysicsValues, view: PhysicsView | undefined): PhysicsScene {
  const { physicsItem: n, physicsShown: shown, physicsSeed: seed } = values;
  const item = itemOf(seed, n);
  return { n, shown, item, causes: causesOf(seed), guess: view && guessOf(view, item, n, shown) };
}
