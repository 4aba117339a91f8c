import type { Ops, Tensor } from '../src/nn/ops.ts';
import type { BenchModel } from './models.ts';

/** The matrix products of one step of a model on a device, and nothing else: what no way of writing the step can save. */
export function createFloor(ops: Ops, { features, hidden, latent, settings }: BenchModel) {
  const rows = settings.batchSize;
  const filled = (m: number, n: number): Tensor =>
    ops.tensor(
      Float32Array.from({ length: m * n }, (_, i) => Math.sin(i)),
      m,
      n,
    );
  const x = filled(rows, features);
  const z = filled(rows, latent);
  const h = filled(rows, hidden);
  const q = filled(rows, 2 * latent);
  const layers = {
    encoder: filled(features + 1, hidden),
    posterior: filled(hidden + 1, 2 * latent),
    decoder: filled(latent + 1, hidden),
    mean: filled(hidden + 1, features),
  };
  return {
    step(): void {
      ops.tidy(() => {
        ops.dense(x, layers.encoder, 'linear');
        ops.dense(h, layers.posterior, 'linear');
        ops.dense(z, layers.decoder, 'linear');
        ops.dense(h, layers.mean, 'linear');
        ops.layerGradient(h, x);
        ops.denseBackward(x, layers.mean, h, 'linear');
        ops.layerGradient(z, h);
        ops.denseBackward(h, layers.decoder, z, 'linear');
        ops.layerGradient(h, q);
        ops.denseBackward(q, layers.posterior, h, 'linear');
        ops.layerGradient(x, h);
        return undefined;
      });
    },
    settle: () => ops.settle(),
  };
}
