import { describe, expect, it } from 'vitest';
import { discreteModel, logEvidence } from './discreteModel.ts';
import { iwaeEstimate } from './iwaeEstimate.ts';
import { iwaeBounds } from './iwae.ts';
import { logMeanWithError } from './monteCarlo.ts';
import { createRng } from './rng.ts';

const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);
const logWeightOf = [0.05 / 0.2, 0.12 / 0.3, 0.14 / 0.5].map(Math.log);
const rng = createRng(8);
const logWeights = Float64Array.from({ length: 60_000 }, () => {
  const u = rng.uniform();
  return logWeightOf[u < 0.2 ? 0 : u < 0.5 ? 1 : 2] ?? NaN;
});

describe('importance weights', () => {
  it('estimate the log evidence within four of their standard errors', () => {
    const { mean, standardError } = logMeanWithError(logWeights);
    expect(Math.abs(mean - logEvidence(model))).toBeLessThan(4 * standardError);
    expect(standardError).toBeLessThan(1e-3);
  });

  it('estimate each bound within four standard errors, from the same weights', () => {
    const exact = iwaeBounds(model, [0.2, 0.3, 0.5], 6);
    for (const k of [1, 2, 3, 6]) {
      const { mean, standardError } = iwaeEstimate(logWeights, k);
      expect(Math.abs(mean - (exact[k - 1] ?? NaN))).toBeLessThan(4 * standardError);
    }
  });

  it('may lie far below what a probability can hold', () => {
    const { mean } = iwaeEstimate([-1000, -1000 + Math.log(3), -Infinity, -2000], 2);
    expect(mean).toBeCloseTo((-1000 + Math.LN2 - 2000 - Math.LN2) / 2, 12);
  });

  it('refuse groups that are not filled, and one without a weight', () => {
    expect(() => iwaeEstimate([1, 2, 3], 2)).toThrow(/two or more groups/);
    expect(() => iwaeEstimate([1, 2], 0)).toThrow(/positive integer/);
    expect(() => iwaeEstimate([0, 0, -Infinity, -Infinity], 2)).toThrow(/weight above zero, got -Infinity/);
    expect(() => iwaeEstimate([0, NaN], 1)).toThrow(/finite weight above zero, got NaN/);
  });
});
