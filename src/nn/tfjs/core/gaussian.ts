import * as tf from '@tensorflow/tfjs-core';
import type { Ops, Tensor } from '../../ops.ts';
import { repeated, unwrap, wrapped } from '../tensors.ts';

const meanOf = (posterior: Tensor): tf.Tensor2D => tf.slice(unwrap(posterior), [0, 0], [-1, posterior.columns / 2]);
const logVarOf = (posterior: Tensor): tf.Tensor2D => tf.slice(unwrap(posterior), [0, posterior.columns / 2], [-1, -1]);

/** Where a gradient at z goes: to the mean as it is, to the log variance times half of std ∘ noise. */
function throughDraw(posterior: Tensor, noise: Tensor, dz: Tensor): readonly [tf.Tensor2D, tf.Tensor2D] {
  const std = repeated(tf.exp(tf.mul(logVarOf(posterior), 0.5)), noise.rows);
  const d = unwrap(dz);
  return [d, tf.mul(0.5, tf.mul(d, tf.mul(std, unwrap(noise))))];
}

/** Sums of groups of rows: one row per group. */
const groupSums = (x: tf.Tensor2D, groups: number): tf.Tensor2D => tf.sum(tf.reshape(x, [groups, -1, x.shape[1]]), 1);

/** The diagonal Gaussian posterior q(z | x): draws, divergence from N(0, I), density and gradients. */
export const gaussian: Pick<
  Ops,
  'reparameterize' | 'klPerUnit' | 'freeBitsMask' | 'posteriorGradient' | 'sampledPosteriorGradient' | 'logPosterior'
> = {
  reparameterize: (posterior, noise) =>
    wrapped(() =>
      tf.add(
        repeated(meanOf(posterior), noise.rows),
        tf.mul(repeated(tf.exp(tf.mul(logVarOf(posterior), 0.5)), noise.rows), unwrap(noise)),
      ),
    ),
  klPerUnit: (posterior) =>
    wrapped(() => {
      const l = logVarOf(posterior);
      const twice = tf.add(tf.square(meanOf(posterior)), tf.sub(tf.expm1(l), l));
      return tf.mul(tf.mean(twice, 0, true), 0.5);
    }),
  freeBitsMask: (kl, least) => wrapped(() => tf.cast(tf.greater(unwrap(kl), least), 'float32')),
  posteriorGradient: (posterior, noise, dz, beta, mask) =>
    wrapped(() => {
      const [dMean, dLogVar] = throughDraw(posterior, noise, dz);
      const weight = beta / posterior.rows;
      const pressure = mask ? tf.mul(unwrap(mask), weight) : weight;
      return tf.concat(
        [
          tf.add(dMean, tf.mul(meanOf(posterior), pressure)),
          tf.add(dLogVar, tf.mul(tf.mul(tf.expm1(logVarOf(posterior)), 0.5), pressure)),
        ],
        1,
      );
    }),
  sampledPosteriorGradient: (posterior, noise, dz, beta, weights) =>
    wrapped(() => {
      const [dMean, dLogVar] = throughDraw(posterior, noise, dz);
      const pull = tf.mul(weights ? unwrap(weights) : 1 / noise.rows, 0.5 * beta);
      return groupSums(tf.concat([dMean, tf.sub(dLogVar, pull)], 1), posterior.rows);
    }),
  logPosterior: (posterior, noise) =>
    wrapped(() => {
      const terms = tf.add(repeated(logVarOf(posterior), noise.rows), tf.square(unwrap(noise)));
      return tf.mul(tf.sum(tf.add(terms, Math.log(2 * Math.PI)), 1, true), -0.5);
    }),
};
