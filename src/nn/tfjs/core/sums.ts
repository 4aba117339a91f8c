import * as tf from '@tensorflow/tfjs-core';
import type { Ops } from '../../ops.ts';
import { unwrap, wrapped } from '../tensors.ts';

/** Sums over rows, columns and lists. */
export const sums: Pick<Ops, 'importanceWeights' | 'logMeanWeight' | 'columnMeans' | 'combine' | 'join'> = {
  importanceWeights: (logWeights, draws) =>
    wrapped(() => {
      const groups = logWeights.rows / draws;
      const shares = tf.softmax(tf.reshape(unwrap(logWeights), [groups, draws]));
      return tf.reshape(tf.div(shares, groups), [-1, 1]);
    }),
  logMeanWeight: (logWeights, draws) =>
    wrapped(() => {
      const groups = tf.reshape(unwrap(logWeights), [-1, draws]);
      return tf.reshape(tf.mean(tf.sub(tf.logSumExp(groups, 1), Math.log(draws))), [1, 1]);
    }),
  columnMeans: (x) => wrapped(() => tf.mean(unwrap(x), 0, true)),
  combine: (tensors, factors) =>
    wrapped(() => tf.addN(tensors.map((tensor, k) => tf.mul(unwrap(tensor), factors[k]!)))),
  join: (rows) => wrapped(() => tf.concat(rows.map(unwrap), 1)),
};
