import type { Parameters, ParameterState, Shape, StepSettings, Tensor } from '../ops.ts';
import type { Kernels } from './kernels.ts';
import { placed } from './memory.ts';
import type { Memory, Placed } from './memory.ts';

type Of<Kind extends StepSettings['kind']> = Extract<StepSettings, { kind: Kind }>;

/** Bytes of a matrix in a line: whole vectors of four floats, so that no kernel meets a rest. */
const bytesOf = ([rows, columns]: Shape): number => 16 * Math.ceil((rows * columns) / 4);

/** baseⁿ for a whole n ≥ 0, by multiplications alone: engines may round `**` as they like. */
function power(base: number, n: number): number {
  let result = 1;
  for (let square = base, left = n; left > 0; square *= square, left = Math.floor(left / 2))
    if (left % 2 === 1) result *= square;
  return result;
}

/**
 * Adam's moments of a weight that is no longer moved fade away; this many steps apart they are looked through for what
 * is so small that processors would slow down.
 */
const settledEvery = 64;

/** Weights in one piece of memory, followed by the two lines that an optimizer keeps of them. */
export function wasmParameters(
  memory: Memory,
  kernels: Kernels,
  state: ParameterState,
  shapes: readonly Shape[],
): Parameters {
  const line = shapes.reduce((sum, shape) => sum + bytesOf(shape), 0);
  const start = memory.take(3 * line);
  let { adamStep } = state;
  let at = start;
  const tensors: Placed[] = [];
  for (const shape of shapes) {
    tensors.push(memory.view(shape[0], shape[1], at));
    at += bytesOf(shape);
  }

  const lines = [state.values, state.firstMoment, state.secondMoment];
  const put = memory.floats();
  put.fill(0, start / 4, (start + 3 * line) / 4);
  lines.forEach((numbers, k) => {
    let from = 0;
    for (const tensor of tensors) {
      const count = tensor.rows * tensor.columns;
      put.set(numbers.subarray(from, from + count), (tensor.at + k * line) / 4);
      from += count;
    }
  });
  const read = (k: number): Float32Array => {
    const floats = memory.floats();
    const numbers = new Float32Array(state.values.length);
    let to = 0;
    for (const tensor of tensors) {
      const from = (tensor.at + k * line) / 4;
      const count = tensor.rows * tensor.columns;
      numbers.set(floats.subarray(from, from + count), to);
      to += count;
    }
    return numbers;
  };

  const descend = (gradients: readonly Tensor[], { momentum, learningRate }: Of<'sgd'>): void =>
    tensors.forEach((tensor, i) => {
      const count = tensor.rows * tensor.columns;
      kernels.descend(tensor.at, tensor.at + line, placed(gradients[i]!).at, count, momentum, learningRate);
    });
  const adam = (gradients: readonly Tensor[], { learningRate, beta1, beta2, epsilon }: Of<'adam'>): void => {
    adamStep++;
    const rate = learningRate / (1 - power(beta1, adamStep));
    const correction = 1 / (1 - power(beta2, adamStep));
    for (let i = 0; i < tensors.length; i++) {
      const { at: values, rows, columns } = tensors[i]!;
      const [first, second, gradient] = [values + line, values + 2 * line, placed(gradients[i]!).at];
      kernels.adam(values, first, second, gradient, rows * columns, beta1, beta2, rate, correction, epsilon);
    }
    if (adamStep % settledEvery === 0) kernels.settleAll(start + line, (2 * line) / 4);
  };

  let disposed = false;
  return {
    tensors,
    step(gradients, settings) {
      if (settings.kind === 'sgd') descend(gradients, settings);
      else adam(gradients, settings);
    },
    state: () => Promise.resolve({ values: read(0), firstMoment: read(1), secondMoment: read(2), adamStep }),
    dispose() {
      if (!disposed) memory.give(start);
      disposed = true;
    },
  };
}
