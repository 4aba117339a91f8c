import { describe, expect, it } from 'vitest';
import { expectedKl, push, reverse } from './gaussianStep.ts';
import { gaussHermite, integrate } from './quadrature.ts';
import { klNormal } from './kl.ts';
import { logProb } from './normal.ts';

const input = { mean: 0.7, std: 1.3 };
const step = { slope: 0.8, offset: -0.2, std: 0.6 };

describe('a linear step with normal noise', () => {
  it('maps mean and variance', () => {
    const output = push(input, step);
    expect(output.mean).toBeCloseTo(0.36, 15);
    expect(output.std ** 2).toBeCloseTo(0.64 * 1.69 + 0.36, 14);
  });

  it('turned around has the same joint density', () => {
    const back = reverse(input, step);
    const output = push(input, step);
    for (const [x, y] of [
      [0, 0],
      [2, -1],
      [-3, 4],
    ] as const) {
      const forward = logProb(input, x) + logProb({ mean: step.slope * x + step.offset, std: step.std }, y);
      const backward = logProb(output, y) + logProb({ mean: back.slope * y + back.offset, std: back.std }, x);
      expect(backward).toBeCloseTo(forward, 13);
    }
  });

  it('turned around twice is itself', () => {
    const again = reverse(push(input, step), reverse(input, step));
    expect(again.slope).toBeCloseTo(step.slope, 14);
    expect(again.offset).toBeCloseTo(step.offset, 14);
    expect(again.std).toBeCloseTo(step.std, 14);
  });

  it('diverges from another as the mean over inputs of the divergence of two normals', () => {
    const other = { slope: 0.5, offset: 0.3, std: 0.9 };
    const at = (x: number): number =>
      klNormal(
        { mean: step.slope * x + step.offset, std: step.std },
        { mean: other.slope * x + other.offset, std: other.std },
      );
    const mean = integrate(gaussHermite(3), (z) => at(input.mean + input.std * z));
    expect(expectedKl(step, other, input)).toBeCloseTo(mean, 14);
    expect(expectedKl(step, other, { mean: 2, std: 0 })).toBeCloseTo(at(2), 14);
  });

  it('diverges from itself by nothing, and from a near one by the square of the difference', () => {
    expect(expectedKl(step, step, input)).toBe(0);
    const half = { ...step, std: 0.5 };
    const near = { ...step, std: 0.5 * (1 + 2 ** -30) };
    // (log ratio)² up to a relative 2^-30
    expect(expectedKl(half, near, input) / 2 ** -60).toBeCloseTo(1, 8);
  });

  it('is refused with a bad standard deviation, slope or input', () => {
    expect(() => push(input, { ...step, std: 0 })).toThrow('push: std of a step must be positive and finite, got 0');
    expect(() => reverse({ mean: 0, std: -1 }, step)).toThrow('reverse: std must be positive');
    expect(() => expectedKl(step, { ...step, slope: NaN }, input)).toThrow(
      'expectedKl: slope and offset must be finite',
    );
  });

  it('is reversed without underflow where both standard deviations are tiny', () => {
    expect(reverse({ mean: 0, std: 1e-200 }, { slope: 1, offset: 0, std: 1e-200 }).std).toBeCloseTo(
      Math.SQRT1_2 * 1e-200,
      210,
    );
    expect(() => reverse(input, step, { mean: 0, std: NaN })).toThrow(
      'reverse: std must be positive and finite, got NaN',
    );
    expect(() => expectedKl(step, step, { mean: 0, std: -1 })).toThrow(
      'expectedKl: std must be finite and not negative',
    );
    expect(() => expectedKl(step, step, { mean: NaN, std: 1 })).toThrow('expectedKl: mean must be finite, got NaN');
  });
});
