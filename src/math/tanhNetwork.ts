import { exp } from './portableExp.ts';

/** A network of dense layers, tanh between them; each layer is (inputs + 1) × outputs, row by row, its bias in the last row. */
export interface TanhNetwork {
  /** Numbers at each stage: inputs, hidden layers, outputs. */
  readonly widths: readonly number[];
  readonly layers: readonly ArrayLike<number>[];
}

/** tanh x by the portable exponential; ±1 where that is all a double can tell. */
export function tanh(x: number): number {
  const e = exp(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - e)) / (1 + e);
}

/** 1 / (1 + e^(−x)) by the portable exponential. */
export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x)));

/** What the last layer gives for one input, before anything that a likelihood makes of it. */
export function networkAt({ widths, layers }: TanhNetwork, input: ArrayLike<number>): Float64Array {
  let x = Float64Array.from(input);
  layers.forEach((layer, l) => {
    const [inputs, outputs] = [widths[l]!, widths[l + 1]!];
    const y = new Float64Array(outputs);
    for (let j = 0; j < outputs; j++) {
      let sum = layer[inputs * outputs + j]!;
      for (let i = 0; i < inputs; i++) sum += x[i]! * layer[i * outputs + j]!;
      y[j] = l < layers.length - 1 ? tanh(sum) : sum;
    }
    x = y;
  });
  return x;
}
