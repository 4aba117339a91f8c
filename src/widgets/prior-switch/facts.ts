import type { Estimate } from '../../notebook/derivation.ts';
import type { RecordedPair } from '../../vae/protocol/pair.ts';
import recorded from './facts.json' with { type: 'json' };
import type { Moments } from './moments.ts';
import type { Code, Pair, Twin } from './pair.ts';

/** Random codes decoded at once. */
export const sheetSize = 16;

/** What is told of one network before its weights are there. */
export interface TwinFacts extends Pick<Twin, 'error'> {
  readonly moments: Moments;
  /** Share of all random codes whose picture is near the data. */
  readonly near: Estimate;
  /** How many are near in each draw of sixteen. */
  readonly nearByDraw: readonly number[];
  /** The smallest box around the codes of the data: its lower left corner and its upper right one. */
  readonly box: readonly [low: Code, high: Code];
}

type Recipe = Pick<RecordedPair, 'seed' | 'steps' | 'trainedOn' | 'sigma' | 'hidden' | 'reach' | 'otherSeeds'>;

/** What is told of both networks before their weights are there. */
export interface Facts extends Recipe {
  /** Random codes in all draws together. */
  readonly codes: number;
  readonly off: TwinFacts;
  readonly on: TwinFacts;
}

function twinFacts({ error, moments, near, codes, distances }: Twin, reach: number): TwinFacts {
  const draws = Array.from({ length: distances.length / sheetSize }, (_, n) =>
    distances.subarray(n * sheetSize, (n + 1) * sheetSize),
  );
  const end = (pick: (...values: number[]) => number): Code => [
    pick(...codes.map(([x]) => x)),
    pick(...codes.map(([, y]) => y)),
  ];
  return {
    error,
    moments,
    near,
    nearByDraw: draws.map((draw) => draw.filter((distance) => distance <= reach).length),
    box: [end(Math.min), end(Math.max)],
  };
}

/** The facts of a recorded pair. */
export function factsOf({ recorded: pair, drawn, off, on }: Pair): Facts {
  const { seed, steps, trainedOn, sigma, hidden, reach, otherSeeds } = pair;
  return {
    seed,
    steps,
    trainedOn,
    sigma,
    hidden,
    reach,
    otherSeeds,
    codes: drawn.length,
    off: twinFacts(off, reach),
    on: twinFacts(on, reach),
  };
}

/** The facts of the pair that the figure shows, written down when it was recorded. */
export const facts = recorded as unknown as Facts;
