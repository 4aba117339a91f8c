import { describe, expect, it } from 'vitest';
import { meanWithError } from '../../math/monteCarlo.ts';
import { createRng } from '../../math/rng.ts';
import { createDraw } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { averages } from './experiments.ts';
import { averaged, deviating } from './params.ts';
import { chebyshev } from './chebyshev.ts';
import { varianceOfMean } from './varianceOfMean.ts';

const draw = createDraw(createRng(102), 20_000);
const initial = initialValues(averaged);

describe('the repeated experiments', () => {
  it('are as many as a bounded number of draws allows', () => {
    const counts = [1, 10, 100, 400, 401, 100_000].map((n) => averages({ ...initial, n }, draw).length);
    expect(counts).toEqual([20_000, 20_000, 2000, 500, 2000, 2000]);
  });

  it('have the mean, the variance and the skew of averages, drawn one by one or as a whole', () => {
    const { muX: mu, sigmaX: sigma } = initial;
    for (const n of [10, 401]) {
      const errors = averages({ ...initial, n }, draw).map((average) => average - mu ** 2 - sigma ** 2);
      // the cumulants of X², over n^(k − 1)
      const cumulants = [
        0,
        (4 * mu ** 2 * sigma ** 2 + 2 * sigma ** 4) / n,
        (24 * mu ** 2 + 8 * sigma ** 2) * (sigma ** 4 / n ** 2),
      ];
      for (const [k, cumulant] of cumulants.entries()) {
        const { mean, standardError } = meanWithError(errors.map((error) => error ** (k + 1)));
        // four standard errors, at fixed seeds
        expect(Math.abs(mean - cumulant), `${n}, ${k + 1}`).toBeLessThan(4 * standardError);
      }
    }
  });
});

describe('the variance of a running mean', () => {
  it('is a quarter for four times the draws, on every exact line', () => {
    for (const { evaluate } of varianceOfMean.lines.slice(1)) {
      const ratio = Number(evaluate({ ...initial, n: 100 }, draw)) / Number(evaluate({ ...initial, n: 400 }, draw));
      expect(ratio).toBeCloseTo(4, 12);
    }
  });
});

describe('Chebyshev’s inequality', () => {
  it('says nothing where its bound exceeds 1, and bounds rare errors far from tightly', () => {
    const bound = (n: number): number => Number(chebyshev.lines[1]?.evaluate({ ...initialValues(deviating), n }, draw));
    expect(bound(10)).toBeGreaterThan(1);
    // the true probability at 400 draws is near 0.0015
    expect(bound(400)).toBeCloseTo(0.0972, 12);
  });
});
