import { logitsOf } from '../../derivations/d17-softmax/logitsOf.ts';
import { softmax, softmaxEntropy, softmaxLogNormalizer } from '../../math/softmax.ts';
import { ternaryPlace, type TernaryPlace } from '../../math/ternary.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { params } from './params.ts';

/** What the figure is asked to show. */
export type SimplexValues = ValuesOf<typeof params>;

/** Everything that the figure shows. */
export interface SimplexScene {
  /** The logits as they enter, with the constant added. */
  readonly logits: readonly [number, number, number];
  readonly shift: number;
  readonly temperature: number;
  readonly pi: readonly number[];
  /** Where π lies in the triangle. */
  readonly place: TernaryPlace;
  /** Entropy of π in nats, and the most it can be, log 3. */
  readonly entropy: number;
  readonly most: number;
  /** dH/dT = Var_π[a]/T³, in nats. */
  readonly slope: number;
  /** LSE((a + c)/T) with the largest term taken out, and as it is written, which may overflow or underflow. */
  readonly lse: number;
  readonly plain: number;
  /** The classes of the largest logit, counted from 1: more than one where they tie. */
  readonly leaders: readonly number[];
  /** Where π lies at all temperatures from 0 to ∞, and at T = 1. */
  readonly path: readonly TernaryPlace[];
  readonly plainPlace: TernaryPlace;
  /** Entropy over log T, from the coldest to the hottest that can be chosen. */
  readonly entropies: readonly (readonly [logT: number, entropy: number])[];
}

const { min, max } = params.temperature;

/** Temperatures of the path between its two ends, far beyond what a slider gives, so that it reaches both. */
const pathHeats = Array.from({ length: 121 }, (_, i) => 10 ** (-2.5 + i / 20));

/** Temperatures of the curve of entropies. */
const curveHeats = Array.from({ length: 81 }, (_, i) => Math.exp(Math.log(min) + (i / 80) * Math.log(max / min)));

/** Variance of the logits under π, in two passes. */
function variance(a: readonly number[], pi: readonly number[]): number {
  const mean = a.reduce((sum, each, k) => sum + (pi[k] ?? NaN) * each, 0);
  return a.reduce((sum, each, k) => sum + (pi[k] ?? NaN) * (each - mean) ** 2, 0);
}

/** Everything the figure shows at these values. */
export function scene(values: SimplexValues): SimplexScene {
  const { temperature, simplexShift: shift } = values;
  const own = logitsOf(values);
  const [first, second, third] = own;
  const logits = [first + shift, second + shift, third + shift] as const;
  const top = Math.max(...logits);
  const leaders = [1, 2, 3].filter((k) => logits[k - 1] === top);
  const cold = logits.map((each) => (each === top ? 1 / leaders.length : 0));
  const placeAt = (T: number): TernaryPlace => ternaryPlace(softmax(logits, T));
  const pi = softmax(logits, temperature);
  return {
    logits,
    shift,
    temperature,
    pi,
    place: ternaryPlace(pi),
    entropy: softmaxEntropy(logits, temperature),
    most: Math.log(3),
    slope: variance(logits, pi) / temperature ** 3,
    lse: softmaxLogNormalizer(logits, temperature),
    plain: Math.log(logits.reduce((sum, each) => sum + Math.exp(each / temperature), 0)),
    leaders,
    path: [ternaryPlace(cold), ...pathHeats.map(placeAt), ternaryPlace([1 / 3, 1 / 3, 1 / 3])],
    plainPlace: placeAt(1),
    entropies: curveHeats.map((T) => [Math.log(T), softmaxEntropy(logits, T)] as const),
  };
}
