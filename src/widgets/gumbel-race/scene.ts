import { logitsOf } from '../../derivations/d17-softmax/logitsOf.ts';
import { argmax } from '../../math/argmax.ts';
import { gumbelSoftmaxMean } from '../../math/gumbelSoftmaxMean.ts';
import { meanWithError, proportionWithError } from '../../math/monteCarlo.ts';
import { softmax } from '../../math/softmax.ts';
import { ternaryPlace, type TernaryPlace } from '../../math/ternary.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { noiseOf } from './noise.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type RaceValues = ValuesOf<typeof params>;

/** A Monte Carlo value with its standard error; the error is NaN where one sample has none. */
interface Sampled {
  readonly mean: number;
  readonly standardError: number;
}

/** One racer over all races. */
export interface Racer {
  readonly logit: number;
  /** Where it came in in the last race: logit + noise. */
  readonly score: number;
  readonly wins: number;
  /** The share of races it won, and softmax, which says how many that should be. */
  readonly share: Sampled;
  readonly pi: number;
  /** Its entry of the relaxed samples on average: sampled, and exact. */
  readonly relaxed: Sampled;
  readonly relaxedMean: number;
}

/** Everything that the figure shows. */
export interface RaceScene {
  readonly racers: readonly Racer[];
  readonly races: number;
  readonly tau: number;
  /** The racer that won the last race, and the one that is watched, counted from 1. */
  readonly winner: number;
  readonly watched: Racer;
  readonly watchedAt: number;
  /** The latest relaxed samples, each with its largest entry, counted from 1. */
  readonly samples: readonly { readonly place: TernaryPlace; readonly largest: number }[];
  /** How many of all relaxed samples have their largest entry at the winner of their race: all of them. */
  readonly agreeing: number;
}

/** At most so many samples are drawn, the latest. */
const drawn = 400;

let last: { readonly key: string; readonly means: readonly number[] } | undefined;

/** The means of the relaxed samples; while races run, neither the logits nor τ change. */
function meansOf(logits: readonly number[], tau: number): readonly number[] {
  const key = [...logits, tau].join();
  if (last?.key !== key) last = { key, means: gumbelSoftmaxMean(logits, tau) };
  return last.means;
}

/** Everything the figure shows at these values. */
export function scene(values: RaceValues): RaceScene {
  const logits = logitsOf(values);
  const [a, b, c] = logits;
  const { raceCount: races, tau } = values;
  const noise = noiseOf(values.raceSeed);
  const wins = [0, 0, 0];
  const entries = [new Float64Array(races), new Float64Array(races), new Float64Array(races)] as const;
  const samples: { place: TernaryPlace; largest: number }[] = [];
  let agreeing = 0;
  let scores: readonly number[] = [];
  for (let i = 0; i < races; i++) {
    scores = [a + (noise[3 * i] ?? NaN), b + (noise[3 * i + 1] ?? NaN), c + (noise[3 * i + 2] ?? NaN)];
    const winner = argmax(scores);
    const relaxed = softmax(scores, tau);
    const largest = argmax(relaxed);
    wins[winner] = (wins[winner] ?? NaN) + 1;
    agreeing += largest === winner ? 1 : 0;
    for (const [k, entry] of relaxed.entries()) {
      const column = entries[k];
      if (column) column[i] = entry;
    }
    if (i >= races - drawn) samples.push({ place: ternaryPlace(relaxed), largest: largest + 1 });
  }
  const pi = softmax(logits);
  const means = meansOf(logits, tau);
  const racers = logits.map((logit, k): Racer => {
    const column = entries[k] ?? [];
    return {
      logit,
      score: scores[k] ?? NaN,
      wins: wins[k] ?? NaN,
      share: proportionWithError(wins[k] ?? NaN, races),
      pi: pi[k] ?? NaN,
      relaxed: races > 1 ? meanWithError(column) : { mean: column[0] ?? NaN, standardError: NaN },
      relaxedMean: means[k] ?? NaN,
    };
  });
  const watchedAt = values.racer;
  const watched = racers[watchedAt - 1];
  if (!watched) throw new RangeError(`scene: racer must be 1, 2 or 3, got ${watchedAt}`);
  return { racers, races, tau, winner: argmax(scores) + 1, watched, watchedAt, samples, agreeing };
}
