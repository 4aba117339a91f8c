import { describe, expect, it } from 'vitest';
import { bestEncoder, linearVaeOptimum, linearVaeValue } from './linearVae.ts';
import { fitPpca } from './ppcaFit.ts';
import { relativeError } from './relativeError.ts';

const setting = { noiseStd: Math.SQRT1_2, beta: 1 };

describe('the linear VAE', () => {
  it('has the weight √(λ − βσ²) and reaches the log-likelihood at β = 1', () => {
    const { units, objective, activeUnits } = linearVaeOptimum([2], 1, setting);
    expect(relativeError(units[0]?.weight ?? NaN, Math.sqrt(1.5))).toBeLessThan(1e-15);
    expect(relativeError(units[0]?.kl ?? NaN, 0.5 * Math.log(4))).toBeLessThan(1e-15);
    expect(relativeError(objective, -1.7655121234846454)).toBeLessThan(1e-14);
    expect(activeUnits).toBe(1);
  });

  it('has at its optimum the value of its objective there', () => {
    for (const beta of [0.3, 1, 3, 5]) {
      const at = { ...setting, beta };
      const { units, objective } = linearVaeOptimum([2], 1, at);
      const { weight, kl } = units[0] ?? { weight: NaN, kl: NaN };
      const value = linearVaeValue({ weight, ...bestEncoder(weight, at) }, 2, at);
      expect(relativeError(value.objective, objective)).toBeLessThan(1e-14);
      expect(value.kl).toBeCloseTo(kl, 14);
    }
  });

  it('switches its unit off exactly at βσ² = λ', () => {
    const units = (beta: number) => linearVaeOptimum([2], 1, { noiseStd: 0.5, beta }).units[0];
    expect(units(8)).toEqual({ weight: 0, kl: 0, active: false });
    expect(units(8 * (1 - 1e-12))?.active).toBe(true);
    expect(relativeError(units(8 * (1 - 1e-12))?.kl ?? NaN, 5e-13)).toBeLessThan(1e-3);
  });

  it('keeps the directions whose variance exceeds βσ², the largest first', () => {
    const { units, activeUnits } = linearVaeOptimum([0.1, 3, 0.4, 1], 3, setting);
    expect(units.map(({ active }) => active)).toEqual([true, true, false]);
    expect(activeUnits).toBe(2);
  });

  it('is probabilistic PCA at β = 1 with the best noise', () => {
    const eigenvalues = [0.3, 4, 0.5, 2];
    const { std, logLikelihood, weights } = fitPpca(eigenvalues, 2);
    const { objective, units } = linearVaeOptimum(eigenvalues, 2, { noiseStd: std, beta: 1 });
    expect(relativeError(objective, logLikelihood)).toBeLessThan(1e-14);
    for (const [i, { weight }] of units.entries()) expect(weight).toBeCloseTo(weights[i] ?? NaN, 14);
  });

  it('refuses what is no setting', () => {
    expect(() => bestEncoder(1, { noiseStd: 0, beta: 1 })).toThrow('noiseStd must be positive and finite, got 0');
    expect(() => bestEncoder(1, { noiseStd: 1, beta: -1 })).toThrow('beta must be positive and finite, got -1');
    expect(() => bestEncoder(NaN, setting)).toThrow('bestEncoder: weight must be finite, got NaN');
    expect(() => linearVaeOptimum([], 0, setting)).toThrow('there must be an eigenvalue, got 0');
    expect(() => linearVaeOptimum([-1], 1, setting)).toThrow('variances must not be negative or infinite, got -1');
    expect(() => linearVaeOptimum([1], 2, setting)).toThrow('units must be 0 to the number of eigenvalues, got 2');
    expect(() => linearVaeValue({ weight: 1, slope: 1, std: 0 }, 1, setting)).toThrow('std must be positive');
  });
});
