import * as tf from '@tensorflow/tfjs';
import type { Dataset } from '../src/data/types.ts';
import { createRng } from '../src/math/rng.ts';
import type { Settings } from '../src/vae/protocol.ts';

/** The same variational autoencoder as a tutorial would write it: layers, automatic gradients, optimizer.minimize. */
export interface PlainTfjs {
  /** Takes one step and gives the loss, not yet read. */
  step(): tf.Scalar;
  dispose(): void;
}

/** Builds the model on the backend that is set. */
export function createPlainTfjs(settings: Settings, dataset: Dataset): PlainTfjs {
  const { hidden, latent, batchSize, learningRate, beta } = settings;
  const { features } = dataset;
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
  const logSigma = tf.variable(tf.scalar(0));
  const optimizer = tf.train.adam(learningRate);

  const negativeElbo = (batch: tf.Tensor2D): tf.Scalar => {
    const [m, l] = encoder.apply(batch, { training: true }) as [tf.Tensor2D, tf.Tensor2D];
    const z = m.add(
      l
        .mul(0.5)
        .exp()
        .mul(tf.randomNormal(m.shape, 0, 1, 'float32', rng.below(2 ** 31))),
    );
    const decoded = decoder.apply(z, { training: true }) as tf.Tensor2D;
    const squaredError = batch.sub(decoded).square().sum(1);
    const precision = logSigma.mul(-2).exp();
    const logLikelihood = squaredError
      .mul(precision)
      .add(logSigma.mul(2 * features))
      .add(features * Math.log(2 * Math.PI))
      .mul(-0.5);
    const kl = m.square().add(l.exp()).sub(1).sub(l).mul(0.5).sum(1);
    return kl.mul(beta).sub(logLikelihood).mean();
  };

  return {
    step: () =>
      tf.tidy(() => {
        const rows = Int32Array.from({ length: batchSize }, () => rng.below(dataset.train.count));
        const batch = tf.gather(items, tf.tensor1d(rows, 'int32'));
        return optimizer.minimize(() => negativeElbo(batch), true)!;
      }),
    dispose() {
      optimizer.dispose();
      encoder.dispose();
      decoder.dispose();
      logSigma.dispose();
      items.dispose();
    },
  };
}
