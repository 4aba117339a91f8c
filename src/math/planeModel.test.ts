import { describe, expect, it } from 'vitest';
import { logProb } from './normal.ts';
import { planeLogJoint, type PlaneModel } from './planeModel.ts';

/** x1 = 2 z1 + 1, x2 = z2 / 2: the posterior is a product of two normals. */
const linear = (std: number): PlaneModel => ({
  decoder: (z1, z2, mean) => {
    mean[0] = 2 * z1 + 1;
    mean[1] = z2 / 2;
  },
  x: [1.6, -0.7],
  std,
});

describe('the log joint on the plane', () => {
  it('is the log prior plus the log-likelihood', () => {
    const log =
      logProb({ mean: 0, std: 1 }, 0.3) +
      logProb({ mean: 0, std: 1 }, -2) +
      logProb({ mean: 1.6, std: 0.5 }, 1.6) +
      logProb({ mean: -1, std: 0.5 }, -0.7);
    expect(planeLogJoint(linear(0.5))(0.3, -2)).toBeCloseTo(log, 13);
  });

  it('refuses a scale that is none and an empty datum', () => {
    expect(() => planeLogJoint(linear(0))).toThrow(/std must be positive/);
    expect(() => planeLogJoint({ ...linear(1), x: [] })).toThrow(/x must have an entry/);
  });
});
