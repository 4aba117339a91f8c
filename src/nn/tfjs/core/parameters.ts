import * as tf from '@tensorflow/tfjs-core';
import type { Parameters, ParameterState, Shape, StepSettings } from '../../ops.ts';
import { unwrap, wrap } from '../tensors.ts';
import type { Wrapped } from '../tensors.ts';

/** Weights, and what the optimizer remembers of them, in one line each. */
type Lines = readonly [values: tf.Tensor, first: tf.Tensor, second: tf.Tensor];

function stepped([values, first, second]: Lines, gradient: tf.Tensor, settings: StepSettings, adamStep: number): Lines {
  if (settings.kind === 'sgd') {
    const velocity = tf.add(tf.mul(first, settings.momentum), gradient);
    return [tf.sub(values, tf.mul(velocity, settings.learningRate)), velocity, tf.clone(second)];
  }
  const { learningRate, beta1, beta2, epsilon } = settings;
  const m = tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1));
  const v = tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2));
  const divisor = tf.add(tf.sqrt(tf.mul(v, 1 / (1 - beta2 ** adamStep))), epsilon);
  const move = tf.div(tf.mul(m, learningRate / (1 - beta1 ** adamStep)), divisor);
  return [tf.sub(values, move), m, v];
}

/** Weights as one line, so that an optimizer step is a dozen operations for all layers together, not for each. */
export function coreParameters(
  state: ParameterState,
  shapes: readonly Shape[],
  read: (tensor: tf.Tensor) => Promise<Float32Array>,
): Parameters {
  let { adamStep } = state;
  let lines: Lines = [tf.tensor1d(state.values), tf.tensor1d(state.firstMoment), tf.tensor1d(state.secondMoment)];
  const split = (values: tf.Tensor): readonly Wrapped[] => {
    let offset = 0;
    return shapes.map(([rows, columns]) => {
      const start = offset;
      offset += rows * columns;
      return wrap(tf.keep(tf.tidy(() => tf.reshape(tf.slice(values, [start], [rows * columns]), [rows, columns]))));
    });
  };
  let tensors = split(lines[0]);
  const dispose = (): void => [...lines, ...tensors.map(unwrap)].forEach((tensor) => tensor.dispose());
  return {
    get tensors() {
      return tensors;
    },
    step(gradients, settings) {
      if (settings.kind === 'adam') adamStep++;
      const next = tf.tidy(() => {
        const gradient = tf.concat(gradients.map((tensor) => tf.reshape(unwrap(tensor), [-1])));
        return stepped(lines, gradient, settings, adamStep).map((line) => tf.keep(line)) as unknown as tf.Tensor[];
      });
      dispose();
      lines = next as unknown as Lines;
      tensors = split(lines[0]);
    },
    async state() {
      const at = adamStep;
      const [values, firstMoment, secondMoment] = await Promise.all([read(lines[0]), read(lines[1]), read(lines[2])]);
      return { values, firstMoment, secondMoment, adamStep: at };
    },
    dispose,
  };
}
