import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { drawPrior } from './drawPrior.ts';

const rng = createRng(8, 'test');
const n = 40_000;
const normals = Float32Array.from({ length: 2 * n }, () => rng.normal());
const uniforms = Float32Array.from({ length: n }, () => rng.uniform());

describe('draws from the prior', () => {
  it('are the standard normal draws themselves where nothing is learned', () => {
    expect(drawPrior(normals, uniforms, 2, undefined)).toBe(normals);
  });

  it('have the mean and the variance of a learned mixture', () => {
    const [share, mean, std] = [
      [0.25, 0.75],
      [
        [-2, 1],
        [1, 0],
      ],
      [
        [0.5, 1],
        [1, 0.2],
      ],
    ] as const;
    const components = Float32Array.from(
      [0, 1].flatMap((c) => [...mean[c]!, ...std[c]!.map((value) => 2 * Math.log(value))]),
    );
    const codes = drawPrior(normals, uniforms, 2, { components, logits: Float32Array.from(share, Math.log) });
    for (const j of [0, 1]) {
      const values = Array.from({ length: n }, (_, i) => codes[2 * i + j]!);
      const average = values.reduce((sum, value) => sum + value, 0) / n;
      const expected = share[0] * mean[0]![j]! + share[1] * mean[1]![j]!;
      const square = [0, 1].reduce((sum, c) => sum + share[c]! * (mean[c]![j]! ** 2 + std[c]![j]! ** 2), 0);
      const variance = square - expected ** 2;
      // Four standard errors of a mean.
      expect(Math.abs(average - expected)).toBeLessThan(4 * Math.sqrt(variance / n));
      const spread = values.reduce((sum, value) => sum + (value - expected) ** 2, 0) / n;
      // Of a variance they are √((κ − 1)/n) of it, and the kurtosis κ of these mixtures is below 4.
      expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(3 / n));
    }
  });
});
