import * as tf from '@tensorflow/tfjs';
import { createRng } from '../src/math/rng.ts';
import type { BenchModel } from './models.ts';

/** The same variational autoencoder as a tutorial would write it: layers, automatic gradients, optimizer.minimize. */
export interface PlainTfjs {
  /** Takes one step and gives the loss, not yet read. */
  step(): tf.Scalar;
}

/** Builds the model on the backend that is set. */
export function createPlainTfjs({ features, hidden, latent, settings, dataset }: BenchModel): PlainTfjs {
  const { batchSize, learningRate } = settings;
  const rng = createRng(settings.seed, 'batches');
  const items = tf.tensor2d(dataset.train.x, [dataset.train.count, features]);
  const x = tf.input({ shape: [features] });
  const encoderHidden = tf.layers.dense({ units: hidden, activation: 'tanh' }).apply(x) as tf.SymbolicTensor;
  const mean = tf.layers.dense({ units: latent }).apply(encoderHidden) as tf.SymbolicTensor;
  const logVar = tf.layers.dense({ units: latent }).apply(encoderHidden) as tf.SymbolicTensor;
  const encoder = tf.model({ inputs: x, outputs: [mean, logVar] });
  const decoder = tf.sequential({
    layers: [
      tf.layers.dense({ units: hidden, activation: 'tanh', inputShape: [latent] }),
      tf.layers.dense({ units: features }),
    ],
  });
  const optimizer = tf.train.adam(learningRate, 0.9, 0.999, 1e-7);

  const negativeElbo = (batch: tf.Tensor2D): tf.Scalar => {
    const [m, l] = encoder.apply(batch, { training: true }) as [tf.Tensor2D, tf.Tensor2D];
    const noise = tf.randomNormal(m.shape, 0, 1, 'float32', rng.below(2 ** 31));
    const z = m.add(l.mul(0.5).exp().mul(noise));
    const logits = decoder.apply(z, { training: true }) as tf.Tensor2D;
    const reconstruction = tf.softplus(logits).sub(batch.mul(logits)).sum(1);
    const kl = m.square().add(l.exp()).sub(1).sub(l).mul(0.5).sum(1);
    return reconstruction.add(kl).mean();
  };

  return {
    step: () =>
      tf.tidy(() => {
        const rows = Int32Array.from({ length: batchSize }, () => rng.below(dataset.train.count));
        const batch = tf.gather(items, tf.tensor1d(rows, 'int32'));
        return optimizer.minimize(() => negativeElbo(batch), true)!;
      }),
  };
}
