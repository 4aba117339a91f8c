import convnetjs from 'convnetjs';
import { createRng } from '../src/math/rng.ts';
import type { BenchModel } from './models.ts';

/**
 * The nearest that convnetjs can express: an autoencoder of the same layers under squared error, without noise and KL; its
 * batches are taken item by item.
 */
export function createConvnet({ features, hidden, latent, settings, dataset }: BenchModel) {
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: features },
    { type: 'fc', num_neurons: hidden, activation: 'tanh' },
    { type: 'fc', num_neurons: 2 * latent, activation: 'tanh' },
    { type: 'fc', num_neurons: hidden, activation: 'tanh' },
    { type: 'regression', num_neurons: features },
  ]);
  const trainer = new convnetjs.Trainer(net, { method: 'adadelta', batch_size: settings.batchSize });
  const rng = createRng(1, 'convnet');
  const volume = new convnetjs.Vol(1, 1, features, 0);
  return {
    step(): void {
      for (let i = 0; i < settings.batchSize; i++) {
        const from = rng.below(dataset.train.count) * features;
        const x = dataset.train.x.subarray(from, from + features);
        volume.w = x;
        trainer.train(volume, x);
      }
    },
  };
}
