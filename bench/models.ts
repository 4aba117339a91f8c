import type { Dataset } from '../src/data/types.ts';
import { createRng } from '../src/math/rng.ts';
import { defaults } from '../src/vae/protocol.ts';
import type { Settings } from '../src/vae/protocol.ts';

/** A model to train in a bench: Bernoulli pixels, one hidden layer on each side, two latent units, Adam. */
export interface BenchModel {
  /** features-hidden-latent. */
  readonly name: string;
  readonly features: number;
  readonly hidden: number;
  readonly latent: number;
  readonly settings: Settings;
  readonly dataset: Dataset;
}

const items = 2000;

function model(features: number, hidden: number, batchSize: number): BenchModel {
  const rng = createRng(1, 'bench');
  const made = (count: number) => ({
    count,
    x: Float32Array.from({ length: count * features }, () => rng.uniform()),
    factors: {},
  });
  const network = { hidden: [hidden], activation: 'tanh' } as const;
  const side = Math.sqrt(features);
  return {
    name: `${features}-${hidden}-2`,
    features,
    hidden,
    latent: 2,
    settings: {
      ...defaults.digits,
      seed: 1,
      encoder: network,
      decoder: network,
      likelihood: 'bernoulli',
      learningRate: 1e-3,
      batchSize,
    },
    dataset: { features, width: side, height: side, train: made(items), heldOut: made(16) },
  };
}

/** The two models that every way of training is measured on. */
export const models = (): readonly BenchModel[] => [model(784, 128, 128), model(64, 64, 64)];
