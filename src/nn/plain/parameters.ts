import type { Parameters, ParameterState, Shape } from '../ops.ts';
import type { Matrix } from './memory.ts';
import type { Numbers } from './multiply.ts';

/** Weights in one array, seen as matrices that are windows into it; Adam (Kingma & Ba 2015) changes them in place. */
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
    step(gradients, { learningRate, beta1, beta2, epsilon }) {
      adamStep++;
      const rate = learningRate / (1 - beta1 ** adamStep);
      const correction = 1 / (1 - beta2 ** adamStep);
      let at = 0;
      for (const gradient of gradients as readonly Matrix[]) {
        const g = gradient.values;
        for (let i = 0; i < g.length; i++, at++) {
          const d = g[i]!;
          const m = beta1 * first[at]! + (1 - beta1) * d;
          const v = beta2 * second[at]! + (1 - beta2) * d * d;
          first[at] = m;
          second[at] = v;
          values[at] = values[at]! - (rate * m) / (Math.sqrt(v * correction) + epsilon);
        }
      }
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
