import * as tf from '@tensorflow/tfjs-core';
import type { AdamSettings, Parameters, ParameterState, Shape } from '../ops.ts';
import { wrap } from './tensors.ts';
import type { Wrapped } from './tensors.ts';

/** What one step of Adam makes of the flat weights and moments. */
function adam(
  values: tf.Tensor,
  first: tf.Tensor,
  second: tf.Tensor,
  gradient: tf.Tensor,
  adamStep: number,
  settings: AdamSettings,
  constant: (value: number) => tf.Tensor,
): tf.Tensor[] {
  const { learningRate, beta1, beta2, epsilon } = settings;
  const m = tf.add(tf.mul(first, constant(beta1)), tf.mul(gradient, constant(1 - beta1)));
  const v = tf.add(tf.mul(second, constant(beta2)), tf.mul(tf.square(gradient), constant(1 - beta2)));
  const root = tf.sqrt(tf.mul(v, tf.scalar(1 / (1 - beta2 ** adamStep))));
  const move = tf.div(tf.mul(m, tf.scalar(learningRate / (1 - beta1 ** adamStep))), tf.add(root, constant(epsilon)));
  return [tf.sub(values, move), m, v];
}

/** Weights as one line on a tfjs backend, so that Adam is a dozen launches for all layers together, not for each. */
export function tfjsParameters(
  state: ParameterState,
  shapes: readonly Shape[],
  read: (tensor: tf.Tensor) => Promise<Float32Array>,
  constant: (value: number) => tf.Tensor,
): Parameters {
  let flat: tf.Tensor[] = [state.values, state.firstMoment, state.secondMoment].map((values) => tf.tensor1d(values));
  let { adamStep } = state;
  const split = (values: tf.Tensor): Wrapped[] => {
    let offset = 0;
    return shapes.map(([rows, columns]) => {
      offset += rows * columns;
      const start = offset - rows * columns;
      return wrap(tf.keep(tf.tidy(() => tf.reshape(tf.slice(values, [start], [rows * columns]), [rows, columns]))));
    });
  };
  let tensors = split(flat[0]!);
  const dispose = (): void => [...flat, ...tensors.map(({ value }) => value)].forEach((tensor) => tensor.dispose());
  return {
    get tensors() {
      return tensors;
    },
    step(gradients, settings) {
      adamStep++;
      const next = tf.tidy(() => {
        const gradient = tf.concat((gradients as readonly Wrapped[]).map(({ value }) => tf.reshape(value, [-1])));
        return adam(flat[0]!, flat[1]!, flat[2]!, gradient, adamStep, settings, constant).map((tensor) =>
          tf.keep(tensor),
        );
      });
      dispose();
      flat = next;
      tensors = split(flat[0]!);
    },
    async state() {
      const at = adamStep;
      const [values, firstMoment, secondMoment] = await Promise.all(flat.map(read));
      return { values: values!, firstMoment: firstMoment!, secondMoment: secondMoment!, adamStep: at };
    },
    dispose,
  };
}
