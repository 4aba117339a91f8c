import type { Dataset } from '../../data/types.ts';
import { createRng } from '../../math/rng.ts';
import { createPlain } from '../../nn/plain/plain.ts';
import { makeDataset } from '../dataset.ts';
import { decodeMean, encode } from '../model.ts';
import type { RecordedPair, RecordedTwin, Sixteen } from '../protocol/pair.ts';
import { defaults } from '../protocol.ts';
import type { Settings } from '../protocol.ts';
import { distancesToNearest, quantile, rootMeanSquare } from './measure.ts';
import { fromSixteen, toSixteen } from './sixteen.ts';
import { trainOne, type Trained } from './train.ts';

/** Codes drawn from the prior to be decoded: 30 sheets of 16. */
const drawnCount = 480;
/** Held-out pictures that are kept, with what they come back as. */
const keptPictures = 8;
/** Standard deviation of the decoder's noise. */
const noise = 0.3;
/** Two causes, slant and thickness, so that two latent units can hold everything; a wide decoder noise gives the prior its say. */
const settings: Settings = {
  ...defaults['stroke-two'],
  encoder: { hidden: [48], activation: 'tanh' },
  decoder: { hidden: [48], activation: 'tanh' },
  sigma: { kind: 'fixed', value: noise },
};

/** Standard normal codes of a seed, rounded as they are recorded. */
const drawCodes = (seed: number): Sixteen => {
  const rng = createRng(seed, 'pair codes');
  return toSixteen(Float32Array.from({ length: 2 * drawnCount }, () => rng.normal()));
};

/** The network with its decoder as the recording holds it, so that every number told is about what is shown. */
function rounded({ ops, model, weights }: Trained, decoder: readonly Sixteen[]): Trained {
  const layers = decoder.map((layer, i) => {
    const { rows, columns } = weights.decoder[i]!;
    return ops.tensor(fromSixteen(layer), rows, columns);
  });
  return { ops, model, weights: { ...weights, decoder: layers } };
}

async function twin(trained: Trained, dataset: Dataset, drawn: Sixteen, prior: 'off' | 'on'): Promise<RecordedTwin> {
  const { ops, model } = trained;
  const { heldOut, train, features } = dataset;
  const [hidden, output] = await Promise.all(
    trained.weights.decoder.map(async (layer) => toSixteen(await ops.read(layer))),
  );
  const decoder = [hidden!, output!] as const;
  const { weights } = rounded(trained, decoder);
  const decoded = (codes: Float32Array): Promise<Float32Array> =>
    ops.read(decodeMean(ops, model, weights, ops.tensor(codes, codes.length / 2, 2)));
  const posterior = await ops.read(encode(ops, model, weights, ops.tensor(heldOut.x, heldOut.count, features)));
  const column = (j: number): Float32Array =>
    Float32Array.from({ length: 2 * heldOut.count }, (_, i) => posterior[4 * Math.floor(i / 2) + j + (i % 2)]!);
  const means = toSixteen(column(0));
  const back = await decoded(fromSixteen(means));
  const pictures = await decoded(fromSixteen(drawn));
  const distances = distancesToNearest(
    { x: pictures, count: drawnCount, features },
    { x: train.x, count: train.count, features },
  );
  return {
    decoder,
    means,
    ...(prior === 'on' && { stds: toSixteen(column(2).map((logVar) => Math.exp(0.5 * logVar))) }),
    givenBack: toSixteen(back.subarray(0, keptPictures * features)),
    error: rootMeanSquare(back, heldOut.x),
    distances: toSixteen(distances),
  };
}

/** Trains both networks of a seed on the plain device and writes down what a page needs to show them. */
export async function recordPair(
  seed: number,
  steps: number,
  otherSeeds: RecordedPair['otherSeeds'] = [],
): Promise<RecordedPair> {
  const dataset = makeDataset(settings.data, seed);
  const { train, heldOut, features, width, height } = dataset;
  const ops = createPlain();
  const drawn = drawCodes(seed);
  const run = (prior: 'off' | 'on'): Promise<RecordedTwin> =>
    twin(trainOne(ops, dataset, { ...settings, seed }, steps, prior), dataset, drawn, prior);
  const [off, on] = [await run('off'), await run('on')];
  const kept = distancesToNearest(
    { x: heldOut.x, count: heldOut.count, features },
    { x: train.x, count: train.count, features },
  );
  return {
    seed,
    steps,
    trainedOn: train.count,
    sigma: noise,
    width,
    height,
    hidden: settings.decoder.hidden[0]!,
    drawn,
    reach: quantile(kept, 0.95),
    originals: toSixteen(heldOut.x.subarray(0, keptPictures * features)),
    off,
    on,
    otherSeeds,
  };
}

/** The share of drawn codes whose picture is within reach of the data. */
export function nearShare({ reach }: RecordedPair, { distances }: RecordedTwin): number {
  const all = fromSixteen(distances);
  return all.filter((distance) => distance <= reach).length / all.length;
}
