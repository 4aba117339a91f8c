import { describe, expect, it } from 'vitest';
import type { PlaneModel } from './planeModel.ts';
import { planeWindow } from './planeWindow.ts';

/** x1 = 2 z1 + 1, x2 = z2 / 2: the posterior is a product of two normals. */
const linear = (std: number): PlaneModel => ({
  decoder: (z1, z2, mean) => {
    mean[0] = 2 * z1 + 1;
    mean[1] = z2 / 2;
  },
  x: [1.6, -0.7],
  std,
});

describe('the window on a posterior', () => {
  it('holds eight standard deviations and no more than twice as many as it needs', () => {
    for (const std of [1, 0.1, 1e-3, 1e-5]) {
      const { center, half } = planeWindow(linear(std));
      const mean = [(2 * 0.6) / (4 + std * std), (0.5 * -0.7) / (0.25 + std * std)];
      const widest = std / Math.hypot(0.5, std);
      for (const [i, each] of mean.entries())
        expect(Math.abs((center[i] ?? NaN) - each) + 7 * widest).toBeLessThan(half);
      expect(half).toBeLessThan(25 * widest);
    }
  });

  it('keeps the square of the prior when x tells nothing', () => {
    const { half } = planeWindow({ decoder: (_z1, _z2, mean) => mean.fill(0), x: [0], std: 1 });
    expect(half).toBeGreaterThan(6.5);
  });

  it('refuses a model that is none', () => {
    expect(() => planeWindow(linear(-1))).toThrow(RangeError);
  });
});
