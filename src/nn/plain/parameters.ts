import type { Parameters, ParameterState, Shape, StepSettings } from '../ops.ts';
import type { Matrix } from './memory.ts';
import type { Numbers } from './multiply.ts';

/** Weights in one line and what the optimizer remembers of each. */
interface Line {
  readonly values: Numbers;
  readonly first: Numbers;
  readonly second: Numbers;
}

function adam(
  { values, first, second }: Line,
  gradients: readonly Matrix[],
  { learningRate, beta1, beta2, epsilon }: Extract<StepSettings, { kind: 'adam' }>,
  adamStep: number,
): void {
  const rate = learningRate / (1 - beta1 ** adamStep);
  const correction = 1 / (1 - beta2 ** adamStep);
  let at = 0;
  for (const { values: g } of gradients) {
    for (let i = 0; i < g.length; i++, at++) {
      const d = g[i]!;
      const m = beta1 * first[at]! + (1 - beta1) * d;
      const v = beta2 * second[at]! + (1 - beta2) * d * d;
      first[at] = m;
      second[at] = v;
      values[at] = values[at]! - (rate * m) / (Math.sqrt(v * correction) + epsilon);
    }
  }
}

function descend(
  { values, first }: Line,
  gradients: readonly Matrix[],
  { learningRate, momentum }: Extract<StepSettings, { kind: 'sgd' }>,
): void {
  let at = 0;
  for (const { values: g } of gradients) {
    for (let i = 0; i < g.length; i++, at++) {
      const velocity = momentum * first[at]! + g[i]!;
      first[at] = velocity;
      values[at] = values[at]! - learningRate * velocity;
    }
  }
}

/** Weights in one array, seen as matrices that are windows into it; Adam (Kingma & Ba 2015) or gradient descent changes them in place. */
export function plainParameters(
  kind: Float32ArrayConstructor | Float64ArrayConstructor,
  state: ParameterState,
  shapes: readonly Shape[],
): Parameters {
  const values: Numbers = new kind(state.values);
  const first: Numbers = new kind(state.firstMoment);
  const second: Numbers = new kind(state.secondMoment);
  let { adamStep } = state;
  let offset = 0;
  const tensors: Matrix[] = shapes.map(([rows, columns]) => {
    const start = offset;
    offset += rows * columns;
    return { rows, columns, values: values.subarray(start, offset) };
  });
  return {
    tensors,
    step(gradients, settings) {
      const line = { values, first, second };
      if (settings.kind === 'sgd') descend(line, gradients as readonly Matrix[], settings);
      else adam(line, gradients as readonly Matrix[], settings, ++adamStep);
    },
    state: () =>
      Promise.resolve({
        values: Float32Array.from(values),
        firstMoment: Float32Array.from(first),
        secondMoment: Float32Array.from(second),
        adamStep,
      }),
    dispose: () => {},
  };
}
