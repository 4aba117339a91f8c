import { describe, expect, it } from 'vitest';
import { posteriorGrid, type GridAxis } from './decoderGrid.ts';
import { grid2d, valuesOn } from './grid2d.ts';
import { planeWindow } from './planeWindow.ts';
import { createRng } from './rng.ts';

/** The log density of two independent normals, up to a constant, on any grid. */
const normals = (mean1: number, std1: number, mean2: number, std2: number) => (first: GridAxis, second: GridAxis) =>
  valuesOn(grid2d(first, second), (z1, z2) => -0.5 * (((z1 - mean1) / std1) ** 2 + ((z2 - mean2) / std2) ** 2));

describe('the window of a posterior on the plane', () => {
  it.each([
    [0.3, 0.4, -1, 0.5],
    [2.123, 1e-6, -1.987, 1e-4],
    [0, 1, 3, 0.01],
    [-25, 0.5, 60, 2],
  ])('holds it and is filled by it: %o', (mean1, std1, mean2, std2) => {
    const { first, second } = planeWindow(normals(mean1, std1, mean2, std2), 50);
    for (const [axis, mean, std] of [
      [first, mean1, std1],
      [second, mean2, std2],
    ] as const) {
      expect(axis.points).toBe(50);
      // e^(−30) is 7.7 stds away
      expect(Math.min(mean - axis.min, axis.max - mean) / std).toBeGreaterThan(7.7);
      expect((axis.max - axis.min) / std).toBeLessThan(25);
    }
  });

  it('lets the grid of a decoder find the evidence of a posterior much narrower than a cell of the prior', () => {
    const rng = createRng(8);
    const layer = (inputs: number, outputs: number) => ({
      weights: Float64Array.from({ length: inputs * outputs }, () => rng.normal()),
      bias: new Float64Array(outputs),
    });
    const decoder = { hidden: [layer(2, 8)], activation: 'tanh', output: layer(8, 30) } as const;
    const likelihood = { kind: 'gaussian', mean: 'linear', std: 0.01 } as const;
    const x = Float64Array.from({ length: 30 }, () => 0.5 * rng.normal());
    const on = (first: GridAxis, second: GridAxis) => posteriorGrid(decoder, likelihood, x, first, second);
    const evidence = [100, 150].map((count) => {
      const { first, second } = planeWindow((a, b) => on(a, b).logPosterior, count);
      const { logEvidence, edgeMass } = on(first, second);
      expect(first.max - first.min).toBeLessThan(0.2);
      expect(edgeMass).toBeLessThan(1e-10);
      return logEvidence;
    });
    expect(evidence[0]).toBeCloseTo(evidence[1] ?? NaN, 8);
  });

  it('refuses a count that is none and what is no density', () => {
    expect(() => planeWindow(normals(0, 1, 0, 1), 1)).toThrow(
      'planeWindow: count must be an integer of at least 2, got 1',
    );
    expect(() => planeWindow(() => [NaN], 50)).toThrow(/below infinity, got NaN/);
    expect(() => planeWindow(() => new Float64Array(81 * 81).fill(-Infinity), 50)).toThrow(/zero everywhere/);
  });
});
