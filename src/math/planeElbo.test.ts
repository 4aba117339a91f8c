import { describe, expect, it } from 'vitest';
import { logProb } from './normal.ts';
import { planeElbo } from './planeElbo.ts';

/** log p(x, z) for x = (1.6, −0.7), x1 | z ~ N(2 z1 + 1, std²), x2 | z ~ N(z2 / 2, std²): the posterior is a product. */
const linear = (std: number) => (z1: number, z2: number) =>
  logProb({ mean: 0, std: 1 }, z1) +
  logProb({ mean: 0, std: 1 }, z2) +
  logProb({ mean: 2 * z1 + 1, std }, 1.6) +
  logProb({ mean: z2 / 2, std }, -0.7);

const evidenceOf = (std: number): number =>
  logProb({ mean: 1, std: Math.hypot(2, std) }, 1.6) + logProb({ mean: 0, std: Math.hypot(0.5, std) }, -0.7);

const posteriorOf = (std: number): { mean: [number, number]; stds: [number, number] } => ({
  mean: [(2 * 0.6) / (4 + std * std), (0.5 * -0.7) / (0.25 + std * std)],
  stds: [std / Math.hypot(2, std), std / Math.hypot(0.5, std)],
});

describe('the ELBO on the plane', () => {
  it('meets the evidence at the posterior and lies below it elsewhere', () => {
    for (const std of [1, 0.1, 1e-3]) {
      const { mean, stds } = posteriorOf(std);
      expect(planeElbo(linear(std), mean, stds)).toBeCloseTo(evidenceOf(std), 8);
      // one coordinate doubled in width: KL = ½ (4 − 1 − log 4)
      const gap = evidenceOf(std) - planeElbo(linear(std), mean, [stds[0], 2 * stds[1]]);
      expect(gap).toBeCloseTo(0.5 * (3 - Math.log(4)), 8);
    }
  });

  it('refuses a q without width or without a place', () => {
    expect(() => planeElbo(linear(1), [0, 0], [1, 0])).toThrow(/stds of q/);
    expect(() => planeElbo(linear(1), [0, NaN], [1, 1])).toThrow(/mean of q/);
  });
});
