import * as tf from '@tensorflow/tfjs-core';
import type { Parameters, ParameterState, Shape, StepSettings } from '../../ops.ts';
import { unwrap, wrap } from '../tensors.ts';
import type { Wrapped } from '../tensors.ts';
import { upload } from './memory.ts';
import { program } from './program.ts';

/** Blocks hold two rows, so what lies below something else begins at an even row. */
const even = (rows: number): number => rows + (rows % 2);

/** Both optimizers in one: gradient descent is a second moment that stays and a divisor of 1. */
const step = program({
  inputs: ['S', 'G'],
  ints: ['tall'],
  floats: ['decay1', 'gain1', 'decay2', 'gain2', 'rate', 'correction', 'epsilon'],
  block: `
    int at = i % tall;
    vec4 g = blockG(at, j);
    vec4 first = i < 2 * tall ? decay1 * blockS(at + tall, j) + gain1 * g : vec4(0.);
    if (i >= tall && i < 2 * tall) return first;
    vec4 second = decay2 * blockS(at + 2 * tall, j) + gain2 * g * g;
    if (i >= 2 * tall) return second;
    return blockS(at, j) - rate * first / (sqrt(correction * second) + epsilon);`,
});

function numbersFor(settings: StepSettings, adamStep: number): Readonly<Record<string, number>> {
  if (settings.kind === 'sgd') {
    const { learningRate, momentum } = settings;
    return { decay1: momentum, gain1: 1, decay2: 1, gain2: 0, rate: learningRate, correction: 0, epsilon: 1 };
  }
  const { learningRate, beta1, beta2, epsilon } = settings;
  return {
    decay1: beta1,
    gain1: 1 - beta1,
    decay2: beta2,
    gain2: 1 - beta2,
    rate: learningRate / (1 - beta1 ** adamStep),
    correction: 1 / (1 - beta2 ** adamStep),
    epsilon,
  };
}

/**
 * Weights on WebGL: each matrix with its first and second moment below it in one texture, so that a step of the
 * optimizer is one launch per matrix. What is only read as the weights sees the top of it.
 */
export function glParameters(
  state: ParameterState,
  shapes: readonly Shape[],
  read: (tensor: tf.Tensor) => Promise<Float32Array>,
): Parameters {
  let { adamStep } = state;
  let length = 0;
  let tensors: readonly Wrapped[] = shapes.map(([rows, columns]) => {
    const stack = new Float32Array(3 * even(rows) * columns);
    [state.values, state.firstMoment, state.secondMoment].forEach((values, k) =>
      stack.set(values.subarray(length, length + rows * columns), k * even(rows) * columns),
    );
    length += rows * columns;
    return wrap(upload(stack, 3 * even(rows), columns).value, rows, columns);
  });
  const dispose = (): void => tensors.forEach(({ value }) => value.dispose());
  return {
    get tensors() {
      return tensors;
    },
    step(gradients, settings) {
      if (settings.kind === 'adam') adamStep++;
      const numbers = numbersFor(settings, adamStep);
      const next = tensors.map(({ rows, columns, value }, k) => {
        const tall = even(rows) / 2;
        const stack = step([6 * tall, columns], { S: wrap(value), G: gradients[k]! }, { ...numbers, tall });
        return wrap(tf.keep(unwrap(stack)), rows, columns);
      });
      dispose();
      tensors = next;
    },
    async state() {
      const at = adamStep;
      const read3 = await Promise.all(tensors.map(({ value }) => read(value)));
      const line = (part: number): Float32Array => {
        const numbers = new Float32Array(length);
        let offset = 0;
        shapes.forEach(([rows, columns], k) => {
          const from = part * even(rows) * columns;
          numbers.set(read3[k]!.subarray(from, from + rows * columns), offset);
          offset += rows * columns;
        });
        return numbers;
      };
      return { values: line(0), firstMoment: line(1), secondMoment: line(2), adamStep: at };
    },
    dispose,
  };
}
