import type { Dataset } from '../../data/types.ts';
import type { Ops } from '../../nn/ops.ts';
import { backward } from '../backward.ts';
import { createBatches } from '../batches.ts';
import { named, shapes } from '../model.ts';
import type { Model, Weights } from '../model.ts';
import type { Settings } from '../protocol.ts';
import { firstCheckpoint, modelFor, objectiveAt, stepSettings, streamKey } from '../trainer.ts';

/** A network at the end of its training. */
export interface Trained {
  readonly ops: Ops;
  readonly model: Model;
  readonly weights: Weights;
}

/**
 * Trains a variational autoencoder with its prior on, or the same network as a plain autoencoder with its prior off:
 * from the same weights, on the same batches, by the same passes, but z is the mean of q(z | x) itself (the noise is zero)
 * and the KL weighs nothing, so that what is left of the loss is the reconstruction.
 */
export function trainOne(ops: Ops, dataset: Dataset, settings: Settings, steps: number, prior: 'off' | 'on'): Trained {
  const model = modelFor(settings, dataset);
  const { parameters: values, firstMoment, secondMoment, adamStep } = firstCheckpoint(settings, dataset);
  const parameters = ops.parameters({ values, firstMoment, secondMoment, adamStep }, shapes(model));
  const items = ops.tensor(dataset.train.x, dataset.train.count, dataset.features);
  const batches = createBatches(settings.seed, dataset.train.count);
  const key = streamKey(settings.seed, 'train');
  const silence = new Float32Array(settings.batchSize * model.latent);
  for (let step = 0; step < steps; step++) {
    ops.tidy(() => {
      const x = ops.gather(items, batches.take(step * settings.batchSize, settings.batchSize));
      const noise =
        prior === 'on'
          ? ops.noise(key, step, settings.batchSize, model.latent)
          : ops.tensor(silence, settings.batchSize, model.latent);
      const objective = objectiveAt(settings, step, false);
      const { gradients } = backward(ops, model, named(model, parameters.tensors), x, noise, {
        ...objective,
        beta: prior === 'on' ? objective.beta : 0,
      });
      parameters.step(gradients, stepSettings(settings, ops.epsilon));
      return undefined;
    });
  }
  ops.dispose(items);
  return { ops, model, weights: named(model, parameters.tensors) };
}
