import { describe, expect, it } from 'vitest';
import { quantile } from '../math/normalQuantile.ts';
import { createRng } from '../math/rng.ts';
import { noiseAt, noiseKey } from './noise.ts';

const key = noiseKey(createRng(5, 'test'));
const draw = (count: number, step = 0): Float64Array => {
  const out = new Float64Array(count);
  noiseAt(key, step, out);
  return out;
};

describe('the noise of a step', () => {
  const n = 200_000;
  const values = draw(n);
  const mean = (of: (value: number) => number): number => values.reduce((sum, value) => sum + of(value), 0) / n;

  it('has the moments of a standard normal', () => {
    // Four standard errors: the k-th power has variance (2k − 1)!! − …, here 1, 2, 15 and 96.
    expect(Math.abs(mean((v) => v))).toBeLessThan(4 * Math.sqrt(1 / n));
    expect(Math.abs(mean((v) => v * v) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(mean((v) => v ** 3))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(mean((v) => v ** 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });

  it('has the quantiles of a standard normal, far out too', () => {
    const sorted = values.toSorted();
    for (const p of [0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999]) {
      const z = quantile({ mean: 0, std: 1 }, p);
      const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      expect(Math.abs(sorted[Math.floor(p * n)]! - z)).toBeLessThan((4 * Math.sqrt((p * (1 - p)) / n)) / density);
    }
  });

  it('is Box and Muller’s, written with the library’s logarithm, cosine and sine', () => {
    // The radius and the angle of each pair, read back, are those of two uniform numbers of 24 bits.
    for (let i = 0; i < 2000; i += 2) {
      const [a, b] = [values[i]!, values[i + 1]!];
      const u = Math.exp(-0.5 * (a * a + b * b)) * 2 ** 24 - 0.5;
      const turn = ((Math.atan2(b, a) / (2 * Math.PI) + 1) % 1) * 2 ** 24 - 0.5;
      // u loses digits in the exponential: 2⁻²⁴ of a number up to 2²⁴, with some digits to spare in doubles.
      expect(Math.abs(u - Math.round(u))).toBeLessThan(1e-5);
      expect(Math.abs(turn - Math.round(turn))).toBeLessThan(1e-5);
    }
  });

  it('shows no correlation between neighbors, pairs, steps and keys', () => {
    const other = new Float64Array(n);
    noiseAt(noiseKey(createRng(6, 'test')), 0, other);
    const next = draw(n, 1);
    const correlation = (of: (i: number) => number): number => values.reduce((sum, v, i) => sum + v * of(i), 0) / n;
    for (const of of [
      (i: number) => values[(i + 1) % n]!,
      (i: number) => values[(i + 2) % n]!,
      (i: number) => next[i]!,
      (i: number) => other[i]!,
    ])
      expect(Math.abs(correlation(of))).toBeLessThan(4 / Math.sqrt(n));
  });

  it('depends on key, step and place alone: a shorter row is the start of a longer one', () => {
    expect(draw(7)).toEqual(draw(100).subarray(0, 7));
    expect(draw(4, 9)).not.toEqual(draw(4, 10));
  });
});
