import * as tf from '@tensorflow/tfjs-core';
import type { Ops, Tensor } from '../../ops.ts';
import { tidied, unwrap, wrap, wrapped } from '../tensors.ts';

/** What every pair of a code and a component is made of, as rows × components × latent where it has all three sides. */
function pairs(z: Tensor, components: Tensor, logits: Tensor) {
  const latent = z.columns;
  const half = (from: number): tf.Tensor3D =>
    tf.reshape(tf.slice(unwrap(components), [0, from], [-1, latent]), [1, components.rows, latent]);
  const distance = tf.sub(tf.reshape(unwrap(z), [z.rows, 1, latent]), half(0));
  const perVariance = tf.exp(tf.neg(half(latent)));
  const squares = tf.mul(tf.square(distance), perVariance);
  const logDensity = tf.mul(tf.sum(tf.add(tf.add(squares, half(latent)), Math.log(2 * Math.PI)), 2), -0.5);
  return { distance, perVariance, squares, terms: tf.add(tf.logSoftmax(unwrap(logits)), logDensity) };
}

/** The density of a mixture of diagonal Gaussians, the prior of codes, and its gradient. */
export const mixture: Pick<Ops, 'mixtureLogProb' | 'mixtureGradient'> = {
  mixtureLogProb: (z, components, logits) => wrapped(() => tf.logSumExp(pairs(z, components, logits).terms, 1, true)),
  mixtureGradient(z, components, logits, scale, weights) {
    const [dz, dComponents, dLogits] = tidied(() => {
      const { distance, perVariance, squares, terms } = pairs(z, components, logits);
      const weight = tf.mul(weights ? unwrap(weights) : 1 / z.rows, scale);
      const share = tf.mul(tf.softmax(terms as tf.Tensor2D), weight); // rows × components
      const pull = tf.mul(tf.expandDims(share, 2), tf.mul(distance, perVariance));
      const dLogVar = tf.mul(tf.expandDims(share, 2), tf.mul(tf.sub(1, squares), 0.5));
      const prior = tf.mul(tf.softmax(unwrap(logits)), tf.sum(share));
      return [
        wrap(tf.sum(pull, 1)),
        wrap(tf.concat([tf.neg(tf.sum(pull, 0)), tf.sum(dLogVar, 0)], 1)),
        wrap(tf.sub(prior, tf.sum(share, 0, true))),
      ] as const;
    });
    return { z: dz, components: dComponents, logits: dLogits };
  },
};
