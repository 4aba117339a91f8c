import type { Dataset } from '../data/types.ts';
import { log } from '../math/portableLog.ts';
import { createRng } from '../math/rng.ts';
import { noiseAt, noiseKey } from '../nn/noise.ts';
import type { NoiseKey, Ops, StepSettings, Tensor } from '../nn/ops.ts';
import { betaAt } from './annealing.ts';
import { backward, forward } from './backward.ts';
import type { Objective } from './backward.ts';
import { createBatches } from './batches.ts';
import { lossesFrom } from './loss.ts';
import type { Measured } from './loss.ts';
import { initialWeights, logSigmaAt, named, shapes } from './model.ts';
import type { Model, Weights } from './model.ts';
import { startingSigma } from './protocol/settings.ts';
import type { Checkpoint, Settings } from './protocol.ts';

/** A model on a device at one step of its run: enough to look at it. */
export interface Standing {
  readonly ops: Ops;
  readonly model: Model;
  readonly dataset: Dataset;
  readonly settings: Settings;
  /** Steps taken. */
  readonly step: number;
  readonly weights: Weights;
  /** The held-out items, on the device. */
  readonly heldOut: Tensor;
  /** The training items, on the device. */
  readonly items: Tensor;
}

/** What a step is about to use. */
export interface Upcoming {
  /** Places of the items among the training items. */
  readonly rows: Int32Array;
  readonly x: Tensor;
  /** One row per draw: as many per item as the objective takes. */
  readonly noise: Tensor;
}

/** A run in progress on one device. */
export interface Trainer extends Standing {
  /** Takes one step. With `measure`, gives what the losses before it are made of, for `losses`; the caller disposes it. */
  advance(measure: boolean): Tensor | undefined;
  /** The batch and the noise that the next step will use; made anew for whoever asks, who disposes them. */
  upcoming(): Upcoming;
  /** Turns measurements into losses, once the device has computed them. */
  losses(measured: Tensor): Promise<Measured>;
  /** Losses on all held-out items, with the same noise every time. */
  heldOutLosses(): Promise<Measured>;
  /** Changes what steers training (β, learning rate, batch size …) from the next step on; σ needs a new trainer from a checkpoint. */
  adjust(settings: Settings): void;
  checkpoint(): Promise<Checkpoint>;
  dispose(): void;
}

/** The optimizer that settings ask for; ε is never less than the device can bear. */
export function stepSettings(settings: Settings, leastEpsilon: number): StepSettings {
  const { optimizer, learningRate, momentum, epsilon } = settings;
  return optimizer === 'sgd'
    ? { kind: 'sgd', learningRate, momentum }
    : { kind: 'adam', learningRate, beta1: 0.9, beta2: 0.999, epsilon: Math.max(epsilon, leastEpsilon) };
}

/**
 * The model that settings and data ask for. The mean of a Gaussian passes through a sigmoid where the data are images,
 * since ink lies between 0 and 1 (on digits it reaches an ELBO about 4 nats higher than a linear end).
 */
export function modelFor(settings: Settings, dataset: Pick<Dataset, 'features' | 'height'>): Model {
  const { latent, encoder, decoder, likelihood, prior, components } = settings;
  const output = likelihood !== 'gaussian' ? likelihood : dataset.height > 1 ? 'sigmoid' : 'linear';
  return { features: dataset.features, latent, encoder, decoder, output, prior, components };
}

/** The key of a named stream of noise. */
export const streamKey = (seed: number, stream: string): NoiseKey => noiseKey(createRng(seed, 'noise').fork(stream));

/** Standard normal draws of a named stream. */
export function normals(seed: number, stream: string, count: number): Float32Array {
  const draws = new Float32Array(count);
  noiseAt(streamKey(seed, stream), 0, draws);
  return draws;
}

/** The state before the first step. */
export function firstCheckpoint(settings: Settings, dataset: Dataset): Checkpoint {
  const logSigma = log(settings.sigma.kind === 'fixed' ? settings.sigma.value : startingSigma);
  const model = modelFor(settings, dataset);
  const parameters = initialWeights(model, logSigma, createRng(settings.seed, 'weights'), dataset.train.x);
  const zeros = new Float32Array(parameters.length);
  return { settings, step: 0, seen: 0, parameters, firstMoment: zeros, secondMoment: zeros, adamStep: 0 };
}

/** The same state under settings whose σ differs: a fixed σ is put in place, and its moments are forgotten. */
export function withSettings(checkpoint: Checkpoint, settings: Settings, dataset: Dataset): Checkpoint {
  if (settings.sigma.kind === 'learned') return { ...checkpoint, settings };
  const at = logSigmaAt(modelFor(settings, dataset));
  return {
    ...checkpoint,
    settings,
    parameters: checkpoint.parameters.with(at, log(settings.sigma.value)),
    firstMoment: checkpoint.firstMoment.with(at, 0),
    secondMoment: checkpoint.secondMoment.with(at, 0),
  };
}

/** What is trained on at a step. */
export function objectiveAt(settings: Settings, step: number, measure: boolean): Objective {
  const { freeBits, samples, likelihood, sigma } = settings;
  const learnSigma = likelihood === 'gaussian' && sigma.kind === 'learned';
  return { beta: betaAt(settings, step), freeBits, samples, learnSigma, measure };
}

/** A trainer that goes on from a checkpoint. The noise of a step depends on the seed and the step alone. */
export function createTrainer(ops: Ops, dataset: Dataset, from: Checkpoint): Trainer {
  let { settings, step, seen } = from;
  const model = modelFor(settings, dataset);
  const batches = createBatches(settings.seed, dataset.train.count);
  const items = ops.tensor(dataset.train.x, dataset.train.count, dataset.features);
  const heldOut = ops.tensor(dataset.heldOut.x, dataset.heldOut.count, dataset.features);
  const heldOutNoise = ops.noise(streamKey(settings.seed, 'held-out'), 0, dataset.heldOut.count, model.latent);
  const trainKey = streamKey(settings.seed, 'train');
  const parameters = ops.parameters(
    {
      values: from.parameters,
      firstMoment: from.firstMoment,
      secondMoment: from.secondMoment,
      adamStep: from.adamStep,
    },
    shapes(model),
  );
  const upcoming = (): Upcoming => {
    const rows = batches.take(seen, settings.batchSize);
    const noise = ops.noise(trainKey, step, settings.batchSize * settings.samples, model.latent);
    return { rows, x: ops.gather(items, rows), noise };
  };
  const losses = async (measured: Tensor): Promise<Measured> => lossesFrom(await ops.read(measured), model);
  return {
    ops,
    model,
    dataset,
    items,
    heldOut,
    get settings() {
      return settings;
    },
    get step() {
      return step;
    },
    get weights() {
      return named(model, parameters.tensors);
    },
    advance(measure) {
      const measured = ops.tidy(() => {
        const { x, noise } = upcoming();
        const weights = named(model, parameters.tensors);
        const pass = backward(ops, model, weights, x, noise, objectiveAt(settings, step, measure));
        parameters.step(pass.gradients, stepSettings(settings, ops.epsilon));
        return pass.measured;
      });
      step++;
      seen += settings.batchSize;
      return measured;
    },
    upcoming,
    losses,
    async heldOutLosses() {
      const measured = ops.tidy(() => forward(ops, model, named(model, parameters.tensors), heldOut, heldOutNoise));
      try {
        return await losses(measured);
      } finally {
        ops.dispose(measured);
      }
    },
    adjust(next) {
      settings = next;
    },
    async checkpoint() {
      const [now, at] = [step, seen];
      const { values, ...moments } = await parameters.state();
      return { settings, step: now, seen: at, parameters: values, ...moments };
    },
    dispose() {
      parameters.dispose();
      [items, heldOut, heldOutNoise].forEach(ops.dispose);
    },
  };
}
