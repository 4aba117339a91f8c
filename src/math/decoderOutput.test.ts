import { expect, it } from 'vitest';
import { outputTerm } from './decoderOutput.ts';

it('the likelihood at four points is a constant less four terms', () => {
  const layer = { weights: [0.5, -1, 2, 1, 0, 0.3], bias: [0.1, 0.2, 0.3] };
  const x = [0.2, 0.9, 0.5];
  const h = [
    [0.1, 0.6],
    [0.9, 0.2],
    [0.5, 0.5],
    [0, 1],
  ];
  const packed = Float64Array.from({ length: 8 }, (_, at) => h[at % 4]![Math.floor(at / 4)]!);
  const terms = new Float64Array(4);
  const { constant, subtract } = outputTerm(layer, { kind: 'gaussian', mean: 'linear', std: 0.5 }, x);
  subtract(packed, terms);
  for (const [p, [a = NaN, b = NaN]] of h.entries()) {
    const errors = x.map((value, d) => value - layer.bias[d]! - a * layer.weights[d]! - b * layer.weights[3 + d]!);
    const expected = -errors.reduce((sum, error) => sum + 2 * error * error + 0.5 * Math.log(0.5 * Math.PI), 0);
    expect(constant - terms[p]!).toBeCloseTo(expected, 13);
  }
});
