import { describe, expect, it } from 'vitest';
import { createRng } from '../../../../math/rng.ts';
import { klNormal } from '../../../../math/kl.ts';
import type { LossPoint } from '../../../../state/training.ts';
import { nearestPoints, placeOf, unitsOfCodes } from './moments.ts';

const losses = { reconstruction: 3, kl: 1, elbo: 2, klPerUnit: [1] };
const point = (step: number, measured = false): LossPoint => ({
  step,
  train: losses,
  sigma: 1,
  ...(measured && { heldOut: losses }),
});

describe('the moments of a run', () => {
  it('lie evenly on the ruler, and steps between them where they belong', () => {
    const moments = [0, 1, 2, 10, 30];
    expect(moments.map((step) => placeOf(moments, step))).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(placeOf(moments, 6)).toBeCloseTo(0.625, 12);
    expect([placeOf(moments, 99), placeOf([5], 5), placeOf([], 3)]).toEqual([1, 0, 0]);
  });

  it('have the measurements that lie nearest, on batches and on held-out data', () => {
    const all = [point(0, true), point(10), point(20), point(50, true)];
    const { batch, heldOut } = nearestPoints(all, 26);
    expect([batch?.step, heldOut?.step]).toEqual([20, 50]);
    expect(nearestPoints([], 3)).toEqual({ batch: undefined, heldOut: undefined });
  });

  it('have the KL of each unit by the codes, as the average of the closed form', () => {
    const rng = createRng(5, 'test');
    const means = Float32Array.from({ length: 60 }, () => rng.normal());
    const logVars = Float32Array.from({ length: 60 }, () => -2 + rng.normal());
    const units = unitsOfCodes(means, logVars, 3);
    for (let j = 0; j < 3; j++) {
      let sum = 0;
      for (let n = 0; n < 20; n++)
        sum += klNormal({ mean: means[3 * n + j]!, std: Math.exp(logVars[3 * n + j]! / 2) }, { mean: 0, std: 1 });
      expect(units[j]?.kl).toBeCloseTo(sum / 20, 10);
    }
    // A unit whose posterior is the prior says nothing.
    expect(unitsOfCodes(new Float32Array(4), new Float32Array(4), 1)).toEqual([{ unit: 1, kl: 0, active: false }]);
  });
});
