import { expect, it } from 'vitest';
import { networkAt, sigmoid, tanh } from './tanhNetwork.ts';

it('is a composition of affine maps and tanh, biases in the last rows', () => {
  const first = [0.5, -1, 2, 0.3, 0.1, -0.2]; // 2 inputs, 2 outputs
  const second = [1.5, -0.7, 0.25];
  const h = [Math.tanh(0.5 * 0.4 + 2 * -0.8 + 0.1), Math.tanh(-1 * 0.4 + 0.3 * -0.8 - 0.2)] as const;
  const [y] = networkAt({ widths: [2, 2, 1], layers: [first, second] }, [0.4, -0.8]);
  expect(y).toBeCloseTo(1.5 * h[0] - 0.7 * h[1] + 0.25, 14);
});

it('has a tanh and a sigmoid that keep to those of the engine, also far out', () => {
  for (const x of [-800, -30, -2, -1e-3, 0, 0.7, 5, 40, 800]) {
    expect(tanh(x)).toBeCloseTo(Math.tanh(x), 14);
    expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 14);
  }
});
