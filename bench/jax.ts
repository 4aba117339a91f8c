import { init, jit, defaultDevice, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { createRng } from '../src/math/rng.ts';
import type { BenchModel } from './models.ts';

/** The same model in jax-js on its WASM device: one compiled step of value, gradients and Adam. */
export async function createJax({ features, hidden, latent, settings, dataset }: BenchModel) {
  await init('wasm');
  defaultDevice('wasm');
  const { batchSize, learningRate } = settings;
  const rng = createRng(1, 'jax');
  const draws = (rows: number, columns: number, scale: number): np.Array =>
    np.array(Float32Array.from({ length: rows * columns }, () => scale * rng.normal())).reshape([rows, columns]);
  const layer = (inputs: number, outputs: number): np.Array[] => [
    draws(inputs, outputs, 1 / Math.sqrt(inputs)),
    np.zeros([outputs]),
  ];
  // The mean and the log variance are two heads, which spares a split.
  let weights = [
    ...layer(features, hidden),
    ...layer(hidden, latent),
    ...layer(hidden, latent),
    ...layer(latent, hidden),
    ...layer(hidden, features),
  ];
  let first = weights.map((w) => np.zeros(w.shape));
  let second = weights.map((w) => np.zeros(w.shape));
  let steps = 0;

  const loss = (w: np.Array[], x: np.Array, noise: np.Array): np.Array => {
    const [w1, b1, wm, bm, wl, bl, w2, b2, w3, b3] = w as [
      np.Array,
      np.Array,
      np.Array,
      np.Array,
      np.Array,
      np.Array,
      np.Array,
      np.Array,
      np.Array,
      np.Array,
    ];
    const h = np.tanh(np.dot(x.ref, w1).add(b1));
    const m = np.dot(h.ref, wm).add(bm);
    const l = np.dot(h, wl).add(bl);
    const z = m.ref.add(np.exp(l.ref.mul(0.5)).mul(noise));
    const a = np.dot(np.tanh(np.dot(z, w2).add(b2)), w3).add(b3);
    const reconstruction = np.sum(nn.softplus(a.ref).sub(x.mul(a)));
    const kl = np.sum(np.square(m).add(np.exp(l.ref)).sub(1).sub(l)).mul(0.5);
    return reconstruction.add(kl).mul(1 / batchSize);
  };
  const update = jit(
    (
      w: np.Array[],
      m: np.Array[],
      v: np.Array[],
      rate: np.Array,
      correction: np.Array,
      x: np.Array,
      noise: np.Array,
    ) => {
      const [value, gradients] = valueAndGrad(loss)(
        w.map((each) => each.ref),
        x,
        noise,
      );
      const newM = m.map((each, i) => each.mul(0.9).add(gradients[i]!.ref.mul(0.1)));
      const newV = v.map((each, i) => each.mul(0.999).add(np.square(gradients[i]!).mul(0.001)));
      const newW = w.map((each, i) =>
        each.sub(newM[i]!.ref.mul(rate.ref).div(np.sqrt(newV[i]!.ref.mul(correction.ref)).add(1e-7))),
      );
      rate.dispose();
      correction.dispose();
      return [newW, newM, newV, value] as const;
    },
  );
  return {
    async step(read: boolean): Promise<void> {
      steps++;
      const rows = Float32Array.from({ length: batchSize * features });
      for (let i = 0; i < batchSize; i++) {
        const from = rng.below(dataset.train.count) * features;
        rows.set(dataset.train.x.subarray(from, from + features), i * features);
      }
      const [w, m, v, value] = update(
        weights,
        first,
        second,
        np.array(learningRate / (1 - 0.9 ** steps)),
        np.array(1 / (1 - 0.999 ** steps)),
        np.array(rows).reshape([batchSize, features]),
        draws(batchSize, latent, 1),
      );
      [weights, first, second] = [w, m, v];
      if (read) await value.data();
      else value.dispose();
    },
  };
}
