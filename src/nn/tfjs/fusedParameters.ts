import * as tf from '@tensorflow/tfjs-core';
import type { Parameters, ParameterState, Shape } from '../ops.ts';
import { runFormula } from './program.ts';
import { unwrap, wrap } from './tensors.ts';

/** One layer's weights, and below each other its first and second moments. */
interface Layer {
  readonly weights: tf.Tensor2D;
  readonly moments: tf.Tensor2D;
}

/** Weights on WebGL; a step of Adam is two launches per layer, none of which uploads anything. */
export function fusedParameters(
  state: ParameterState,
  shapes: readonly Shape[],
  read: (tensor: tf.Tensor) => Promise<Float32Array>,
): Parameters {
  let { adamStep } = state;
  let offset = 0;
  let layers: Layer[] = shapes.map(([rows, columns]) => {
    const part = (values: Float32Array): Float32Array => values.subarray(offset, offset + rows * columns);
    const weights = tf.tensor2d(part(state.values), [rows, columns]);
    const moments = tf.tensor2d(Float32Array.of(...part(state.firstMoment), ...part(state.secondMoment)), [
      2 * rows,
      columns,
    ]);
    offset += rows * columns;
    return { weights, moments };
  });
  const dispose = (): void =>
    layers.forEach(({ weights, moments }) => [weights, moments].forEach((tensor) => tensor.dispose()));
  return {
    get tensors() {
      return layers.map(({ weights }) => wrap(weights));
    },
    step(gradients, { learningRate, beta1, beta2, epsilon }) {
      adamStep++;
      const rate = learningRate / (1 - beta1 ** adamStep);
      const correction = 1 / (1 - beta2 ** adamStep);
      const next = layers.map(({ weights, moments }, i) => {
        const [rows, columns] = weights.shape;
        const newMoments = runFormula({
          rows: 2 * rows,
          columns,
          inputs: { M: moments, G: unwrap(gradients[i]!) },
          numbers: { beta1, beta2 },
          element: `
            if (r < ${rows}) return beta1 * atM(r, c) + (1. - beta1) * atG(r, c);
            float g = atG(r - ${rows}, c);
            return beta2 * atM(r, c) + (1. - beta2) * g * g;`,
        }).value;
        const newWeights = runFormula({
          rows,
          columns,
          inputs: { W: weights, M: newMoments },
          numbers: { rate, correction, epsilon },
          element: `return atW(r, c) - rate * atM(r, c) / (sqrt(correction * atM(r + ${rows}, c)) + epsilon);`,
        }).value;
        return { weights: tf.keep(newWeights), moments: tf.keep(newMoments) };
      });
      dispose();
      layers = next;
    },
    async state() {
      const at = adamStep;
      const parts = await Promise.all(
        layers.map(({ weights, moments }) => Promise.all([read(weights), read(moments)])),
      );
      const join = (pick: (part: readonly [Float32Array, Float32Array]) => Float32Array): Float32Array => {
        const line = new Float32Array(offset);
        let end = 0;
        for (const part of parts) {
          line.set(pick(part), end);
          end += part[0].length;
        }
        return line;
      };
      return {
        values: join(([weights]) => weights),
        firstMoment: join(([weights, moments]) => moments.subarray(0, weights.length)),
        secondMoment: join(([weights, moments]) => moments.subarray(weights.length)),
        adamStep: at,
      };
    },
    dispose,
  };
}
