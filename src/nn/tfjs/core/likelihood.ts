import * as tf from '@tensorflow/tfjs-core';
import type { Ops, Output, Tensor } from '../../ops.ts';
import { repeated, unwrap, wrapped } from '../tensors.ts';

/** Below this size of the natural parameter the closed forms of a continuous Bernoulli cancel, and series take over. */
const small = 0.5;

/** Either by the size of `a`; the closed form is never asked about 0. */
const bySize = (a: tf.Tensor, near: (a: tf.Tensor) => tf.Tensor, far: (a: tf.Tensor) => tf.Tensor): tf.Tensor => {
  const isSmall = tf.less(tf.abs(a), small);
  return tf.where(isSmall, near(a), far(tf.where(isSmall, tf.onesLike(a), a)));
};

/** 1/(1 − e⁻ᵃ) − 1/a = ½ + a/12 − a³/720 + a⁵/30240 − … (Loaiza-Ganem & Cunningham 2019). */
const continuousMean = (a: tf.Tensor): tf.Tensor =>
  bySize(
    a,
    (t) => {
      const s = tf.square(t);
      const inner = tf.sub(1 / 12, tf.mul(s, tf.sub(1 / 720, tf.mul(s, tf.sub(1 / 30240, tf.mul(s, 1 / 1209600))))));
      return tf.add(0.5, tf.mul(t, inner));
    },
    (t) => {
      const h = tf.abs(t);
      const ofSize = tf.sub(tf.div(-1, tf.expm1(tf.neg(h))), tf.div(1, h));
      return tf.where(tf.greater(t, 0), ofSize, tf.sub(1, ofSize));
    },
  );

/** log ∫₀¹ e^{a x} dx = a/2 + a²/24 − a⁴/2880 + a⁶/181440 − … */
const continuousLogNormalizer = (a: tf.Tensor): tf.Tensor =>
  bySize(
    a,
    (t) => {
      const s = tf.square(t);
      return tf.add(tf.mul(t, 0.5), tf.mul(s, tf.sub(1 / 24, tf.mul(s, tf.sub(1 / 2880, tf.mul(s, 1 / 181440))))));
    },
    (t) => {
      const h = tf.abs(t);
      return tf.add(tf.maximum(t, 0), tf.log(tf.div(tf.neg(tf.expm1(tf.neg(h))), h)));
    },
  );

const meanOf: Readonly<Record<Output, (a: tf.Tensor) => tf.Tensor>> = {
  linear: tf.clone,
  sigmoid: tf.sigmoid,
  bernoulli: tf.sigmoid,
  'continuous-bernoulli': continuousMean,
};

function errorOf(output: Output, a: tf.Tensor, x: tf.Tensor): tf.Tensor {
  if (output === 'bernoulli') return tf.sub(tf.softplus(a), tf.mul(x, a));
  if (output === 'continuous-bernoulli') return tf.sub(continuousLogNormalizer(a), tf.mul(x, a));
  return tf.squaredDifference(x, meanOf[output](a));
}

const isGaussian = (output: Output): boolean => output === 'linear' || output === 'sigmoid';
const perVariance = (logSigma: Tensor): tf.Tensor => tf.exp(tf.mul(unwrap(logSigma), -2));

/** The likelihoods p(x | a) and their gradients. */
export const likelihood: Pick<
  Ops,
  'mean' | 'reconstructionError' | 'likelihoodGradient' | 'logSigmaGradient' | 'logLikelihood'
> = {
  mean: (output, a) => wrapped(() => meanOf[output](unwrap(a))),
  reconstructionError: (output, a, x) =>
    wrapped(() => tf.sum(errorOf(output, unwrap(a), repeated(unwrap(x), a.rows)), 1, true)),
  likelihoodGradient: (output, a, x, logSigma, weights) =>
    wrapped(() => {
      const m = meanOf[output](unwrap(a));
      const distance = tf.sub(m, repeated(unwrap(x), a.rows));
      const slope = output === 'sigmoid' ? tf.mul(distance, tf.mul(m, tf.sub(1, m))) : distance;
      const weighed = tf.mul(slope, weights ? unwrap(weights) : 1 / a.rows);
      return isGaussian(output) ? tf.mul(weighed, perVariance(logSigma)) : weighed;
    }),
  logSigmaGradient: (error, logSigma, features, weights) =>
    wrapped(() => {
      const perRow = tf.sub(features, tf.mul(unwrap(error), perVariance(logSigma)));
      return tf.sum(tf.mul(perRow, weights ? unwrap(weights) : 1 / error.rows), 0, true);
    }),
  logLikelihood: (output, error, logSigma, features) =>
    wrapped(() => {
      if (!isGaussian(output)) return tf.neg(unwrap(error));
      const constant = tf.mul(tf.add(unwrap(logSigma), 0.5 * Math.log(2 * Math.PI)), features);
      return tf.neg(tf.add(constant, tf.mul(tf.mul(unwrap(error), perVariance(logSigma)), 0.5)));
    }),
};
