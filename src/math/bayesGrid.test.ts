import { describe, expect, it } from 'vitest';
import { gaussianPosterior } from './bayesGaussian.ts';
import { gridPosterior } from './bayesGrid.ts';
import { mvnLogProb } from './mvn.ts';
import { logProb } from './normal.ts';

describe('Bayes’ theorem on a grid', () => {
  it('finds the closed form of the conjugate model', () => {
    const data = [1.2, 0.8, 1.1];
    const prior = { mean: 0, std: 1 };
    const grid = Float64Array.from({ length: 401 }, (_, i) => -3 + 0.02 * i);
    const logJoint = grid.map((z) =>
      data.reduce((sum, x) => sum + logProb({ mean: z, std: 0.5 }, x), logProb(prior, z)),
    );
    const { logPosterior, logEvidence } = gridPosterior(logJoint, 0.02);
    const exact = gaussianPosterior(prior, 0.5, data);
    expect(logEvidence).toBeCloseTo(exact.logEvidence, 13);
    grid.forEach((z, i) => expect(logPosterior[i]).toBeCloseTo(logProb(exact.posterior, z), 11));
  });

  it('works in the plane with the area of a cell, and where every density underflows', () => {
    const normal = {
      mean: [0, 0],
      cov: [
        [1, 0.6],
        [0.6, 1],
      ],
    };
    const step = 0.2;
    const values: number[] = [];
    for (let i = -50; i <= 50; i++)
      for (let j = -50; j <= 50; j++) values.push(mvnLogProb(normal, [i * step, j * step]) - 5000);
    expect(gridPosterior(values, step * step).logEvidence).toBeCloseTo(-5000, 10);
  });

  it('refuses a cell that is none, and values that are none', () => {
    expect(() => gridPosterior([0], 0)).toThrow(/the cell must be positive and finite, got 0/);
    expect(() => gridPosterior([0, NaN], 1)).toThrow(/values must be numbers below ∞, got NaN/);
    expect(() => gridPosterior([-Infinity], 1)).toThrow(/one value must be above −∞, got 1/);
    expect(() => gridPosterior([], 1)).toThrow(/one value must be above −∞, got 0/);
  });
});
