import type { Dataset } from '../data/types.ts';
import { createRng } from '../math/rng.ts';
import type { AdamSettings, Ops, Tensor } from '../nn/ops.ts';
import { createBatches } from './batches.ts';
import { lossesFrom } from './loss.ts';
import { backward, forward, initialWeights, named, shapes } from './model.ts';
import type { Model, Weights } from './model.ts';
import type { Checkpoint, Losses, Settings } from './protocol.ts';

/** A run in progress on one device. */
export interface Trainer {
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
  /** Takes one step. With `measure`, gives what the losses before it are made of, for `losses`; the caller disposes it. */
  advance(measure: boolean): Tensor | undefined;
  /** Turns measurements into losses, once the device has computed them. */
  losses(measured: Tensor): Promise<Losses & { readonly sigma: number }>;
  /** Losses on all held-out items, with the same noise every time. */
  heldOutLosses(): Promise<Losses & { readonly sigma: number }>;
  /** Changes β, learning rate or batch size from the next step on; σ needs a new trainer from a checkpoint. */
  adjust(settings: Settings): void;
  checkpoint(): Promise<Checkpoint>;
  dispose(): void;
}

/** Adam as the trainer uses it; ε is the device's. */
export function adamSettings(learningRate: number, epsilon: number): AdamSettings {
  return { learningRate, beta1: 0.9, beta2: 0.999, epsilon };
}

/**
 * The model that settings and data ask for. Images end in a sigmoid, since ink lies between 0 and 1 (on digits it reaches an
 * ELBO about 4 nats higher than a linear end); curves end linearly. The likelihood is Gaussian in both.
 */
export function modelFor(settings: Settings, dataset: Dataset): Model {
  const output = dataset.height > 1 ? 'sigmoid' : 'linear';
  return { features: dataset.features, hidden: settings.hidden, latent: settings.latent, output };
}

/** `rows` × `columns` standard normal draws of a stream. */
export function normals(seed: number, stream: string, count: number): Float32Array {
  const rng = createRng(seed, 'noise').fork(stream);
  return Float32Array.from({ length: count }, () => rng.normal());
}

/** The state before the first step. */
export function firstCheckpoint(settings: Settings, dataset: Dataset): Checkpoint {
  const logSigma = settings.sigma.kind === 'fixed' ? Math.log(settings.sigma.value) : 0;
  const parameters = initialWeights(modelFor(settings, dataset), logSigma, createRng(settings.seed, 'weights'));
  const zeros = new Float32Array(parameters.length);
  return { settings, step: 0, seen: 0, parameters, firstMoment: zeros, secondMoment: zeros, adamStep: 0 };
}

/** The same state under settings whose σ differs: a fixed σ is put in place, and its moments are forgotten. */
export function withSettings(checkpoint: Checkpoint, settings: Settings): Checkpoint {
  if (settings.sigma.kind === 'learned') return { ...checkpoint, settings };
  const last = (values: Float32Array, value: number): Float32Array => values.with(values.length - 1, value);
  return {
    ...checkpoint,
    settings,
    parameters: last(checkpoint.parameters, Math.log(settings.sigma.value)),
    firstMoment: last(checkpoint.firstMoment, 0),
    secondMoment: last(checkpoint.secondMoment, 0),
  };
}

/** A trainer that goes on from a checkpoint. The noise of a step depends on the seed and the step alone. */
export function createTrainer(ops: Ops, dataset: Dataset, from: Checkpoint): Trainer {
  let { settings, step, seen } = from;
  const model = modelFor(settings, dataset);
  const batches = createBatches(settings.seed, dataset.train.count);
  const items = ops.tensor(dataset.train.x, dataset.train.count, dataset.features);
  const heldOut = ops.tensor(dataset.heldOut.x, dataset.heldOut.count, dataset.features);
  const heldOutNoise = ops.tensor(
    normals(settings.seed, 'held-out', dataset.heldOut.count * model.latent),
    dataset.heldOut.count,
    model.latent,
  );
  const parameters = ops.parameters(
    {
      values: from.parameters,
      firstMoment: from.firstMoment,
      secondMoment: from.secondMoment,
      adamStep: from.adamStep,
    },
    shapes(model),
  );
  const losses = async (measured: Tensor): Promise<Losses & { readonly sigma: number }> =>
    lossesFrom(await ops.read(measured), model.features);
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
      return named(parameters.tensors);
    },
    advance(measure) {
      const { batchSize, beta, sigma, learningRate } = settings;
      const measured = ops.tidy(() => {
        const x = ops.gather(items, batches.take(seen, batchSize));
        const noise = ops.tensor(
          normals(settings.seed, String(step), batchSize * model.latent),
          batchSize,
          model.latent,
        );
        const pass = backward(ops, model, named(parameters.tensors), x, noise, {
          beta,
          learnSigma: sigma.kind === 'learned',
          measure,
        });
        parameters.step(pass.gradients, adamSettings(learningRate, ops.epsilon));
        return pass.measured;
      });
      step++;
      seen += batchSize;
      return measured;
    },
    losses,
    async heldOutLosses() {
      const measured = ops.tidy(() => forward(ops, model, named(parameters.tensors), heldOut, heldOutNoise));
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
