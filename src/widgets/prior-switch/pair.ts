import { decode, type Decoder } from '../../math/decoder.ts';
import { sigmoid } from '../../math/likelihoodBernoulli.ts';
import { proportionWithError } from '../../math/monteCarlo.ts';
import type { Estimate } from '../../notebook/derivation.ts';
import type { RecordedPair, RecordedTwin, Sixteen } from '../../vae/protocol/pair.ts';
import { momentsOf, type Moments } from './moments.ts';
import { numbersOf } from './sixteen.ts';

/** A code in the plane. */
export type Code = readonly [number, number];

/** One of the two networks, ready to decode. */
export interface Twin {
  readonly decoder: Decoder;
  /** Codes of the held-out pictures. */
  readonly codes: readonly Code[];
  readonly moments: Moments;
  /** What the kept originals come back as, in one run. */
  readonly givenBack: Float32Array;
  /** Root mean square of a pixel's error over all held-out pictures that come back. */
  readonly error: number;
  /** Distance of each drawn code's picture to the nearest picture trained on, a root mean square over pixels. */
  readonly distances: Float32Array;
  /** Share of the drawn codes whose picture is within reach of the data. */
  readonly near: Estimate;
}

/** Both networks, and what they share. */
export interface Pair {
  readonly recorded: RecordedPair;
  readonly drawn: readonly Code[];
  readonly originals: Float32Array;
  readonly off: Twin;
  readonly on: Twin;
}

const codesOf = (values: Float32Array): readonly Code[] =>
  Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i] ?? NaN, values[2 * i + 1] ?? NaN] as const);

/** A layer whose last row is its bias. */
function layerOf(recorded: Sixteen, inputs: number): Decoder['output'] {
  const all = numbersOf(recorded);
  const outputs = all.length / (inputs + 1);
  return { weights: all.subarray(0, inputs * outputs), bias: all.subarray(inputs * outputs) };
}

/** The picture that a decoder makes of a code: its mean, pixel by pixel. */
export const pictureOf = (decoder: Decoder, code: Code): Float32Array =>
  Float32Array.from(decode(decoder, code), sigmoid);

function twinOf(recorded: RecordedTwin, { hidden, reach }: RecordedPair): Twin {
  const means = numbersOf(recorded.means);
  const distances = numbersOf(recorded.distances);
  return {
    decoder: {
      hidden: [layerOf(recorded.decoder[0], 2)],
      activation: 'tanh',
      output: layerOf(recorded.decoder[1], hidden),
    },
    codes: codesOf(means),
    moments: momentsOf(means, recorded.stds && numbersOf(recorded.stds)),
    givenBack: numbersOf(recorded.givenBack),
    error: recorded.error,
    distances,
    near: proportionWithError(distances.filter((distance) => distance <= reach).length, distances.length),
  };
}

/** The recorded pair, read into numbers. */
export function pairOf(recorded: RecordedPair): Pair {
  return {
    recorded,
    drawn: codesOf(numbersOf(recorded.drawn)),
    originals: numbersOf(recorded.originals),
    off: twinOf(recorded.off, recorded),
    on: twinOf(recorded.on, recorded),
  };
}
