import * as tf from '@tensorflow/tfjs-core';
import type { Activation, Ops, Tensor } from '../ops.ts';
import { tfjsParameters } from './parameters.ts';
import { unwrap, wrap } from './tensors.ts';

/** What differs between backends. */
export interface Backend {
  readonly name: 'webgl' | 'cpu';
  readonly epsilon: number;
  /** The numbers of a tensor; rejects when the backend does not answer. */
  readonly read: (tensor: tf.Tensor) => Promise<Float32Array>;
  readonly close: () => void;
}

/** The operations over whichever tfjs backend is set. */
export function createTfjs({ name, epsilon, read, close }: Backend): Ops {
  /** Numbers used in every step stay on the device: on WebGL an upload costs as much as a product. */
  const constants = new Map<string, tf.Tensor>();
  const remembered = (key: string, make: () => tf.Tensor): tf.Tensor => {
    const known = constants.get(key);
    if (known) return known;
    const made = tf.keep(make());
    constants.set(key, made);
    return made;
  };
  const constant = (value: number): tf.Tensor => remembered(`${value}`, () => tf.scalar(value));
  const ones = (columns: number): tf.Tensor => remembered(`ones ${columns}`, () => tf.ones([1, columns]));
  const mean = (posterior: tf.Tensor2D): tf.Tensor2D => tf.slice(posterior, [0, 0], [-1, posterior.shape[1] / 2]);
  const logVar = (posterior: tf.Tensor2D): tf.Tensor2D => tf.slice(posterior, [0, posterior.shape[1] / 2], [-1, -1]);
  const std = (posterior: tf.Tensor2D): tf.Tensor => tf.exp(tf.mul(logVar(posterior), constant(0.5)));
  const precision = (logSigma: Tensor): tf.Tensor => tf.exp(tf.mul(unwrap(logSigma), constant(-2)));
  const activate = (x: tf.Tensor, activation: Activation): tf.Tensor =>
    activation === 'tanh' ? tf.tanh(x) : activation === 'sigmoid' ? tf.sigmoid(x) : x;
  const tidied = (body: () => tf.Tensor): Tensor => wrap(tf.tidy(body));
  return {
    name,
    epsilon,
    tensor: (values, rows, columns) =>
      wrap(tf.tensor2d(values instanceof Float32Array ? values : Float32Array.from(values), [rows, columns])),
    read: (tensor) => read(unwrap(tensor)),
    dispose: (tensor) => unwrap(tensor).dispose(),
    tidy(body) {
      let result!: ReturnType<typeof body>;
      tf.tidy(() => {
        result = body();
        const kept: readonly (Tensor | undefined)[] = Array.isArray(result)
          ? (result as readonly Tensor[])
          : [result as Tensor | undefined];
        return kept.filter((tensor) => tensor !== undefined).map(unwrap);
      });
      return result;
    },
    count: () => tf.memory().numTensors,
    parameters: (state, shapes) => tfjsParameters(state, shapes, read, constant),
    gather: (table, rows) => tidied(() => tf.gather(unwrap(table), tf.tensor1d(rows, 'int32'))),
    dense: (x, w, b, activation) =>
      tidied(() => activate(tf.fused.matMul({ a: unwrap(x), b: unwrap(w), bias: unwrap(b) }), activation)),
    matmul: (a, b, transpose) => wrap(tf.matMul(unwrap(a), unwrap(b), transpose === 'first', transpose === 'second')),
    activationBackward(dy, y, activation) {
      if (activation === 'linear') return wrap(tf.clone(unwrap(dy)));
      const f = unwrap(y);
      return tidied(() =>
        tf.mul(
          unwrap(dy),
          activation === 'tanh' ? tf.sub(constant(1), tf.square(f)) : tf.mul(f, tf.sub(constant(1), f)),
        ),
      );
    },
    // A product with a row of ones is one launch; tf.sum over the first axis would first transpose.
    columnSums: (x) => wrap(tf.matMul(ones(x.rows) as tf.Tensor2D, unwrap(x))),
    reparameterize: (posterior, noise) =>
      tidied(() => tf.add(mean(unwrap(posterior)), tf.mul(std(unwrap(posterior)), unwrap(noise)))),
    klPerUnit: (posterior) =>
      tidied(() => {
        const l = logVar(unwrap(posterior));
        const twice = tf.add(tf.square(mean(unwrap(posterior))), tf.sub(tf.expm1(l), l));
        return tf.matMul(
          tf.mul(ones(posterior.rows), constant(0.5 / posterior.rows)) as tf.Tensor2D,
          twice as tf.Tensor2D,
        );
      }),
    posteriorGradient: (posterior, noise, dz, beta) =>
      tidied(() => {
        const [q, d, weight] = [unwrap(posterior), unwrap(dz), constant(beta / noise.rows)];
        const dMean = tf.add(d, tf.mul(mean(q), weight));
        const pull = tf.mul(tf.expm1(logVar(q)), weight);
        const dLogVar = tf.mul(tf.add(tf.mul(tf.mul(d, unwrap(noise)), std(q)), pull), constant(0.5));
        return tf.concat([dMean, dLogVar], 1);
      }),
    // Averaged first and scaled after: a sum of squares may overflow a half float.
    squaredError: (m, x) =>
      tidied(() =>
        tf.reshape(tf.mul(tf.mean(tf.squaredDifference(unwrap(m), unwrap(x))), constant(x.columns)), [1, 1]),
      ),
    likelihoodGradient: (m, x, logSigma) =>
      tidied(() => tf.mul(tf.sub(unwrap(m), unwrap(x)), tf.mul(precision(logSigma), constant(1 / x.rows)))),
    logSigmaGradient: (squaredError, logSigma, features) =>
      tidied(() => tf.sub(constant(features), tf.mul(unwrap(squaredError), precision(logSigma)))),
    join: (rows) => wrap(tf.concat(rows.map(unwrap), 1)),
    async settle() {
      const pulse = tf.add(ones(1), constant(1));
      try {
        await read(pulse);
      } finally {
        pulse.dispose();
      }
    },
    close() {
      for (const tensor of constants.values()) tensor.dispose();
      constants.clear();
      close();
    },
  };
}
