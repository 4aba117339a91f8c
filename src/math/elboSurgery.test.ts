import { describe, expect, it } from 'vitest';
import { elboSurgery } from './elboSurgery.ts';
import { relativeError } from './relativeError.ts';

const of = (means: readonly number[], stds: readonly number[]) =>
  elboSurgery(means.map((mean, n) => ({ mean, std: stds[n] ?? stds[0] ?? NaN })));

describe('ELBO surgery', () => {
  it('gives the known parts of four codes', () => {
    // 60-digit references
    const { averageKl, mutualInformation, marginalKl, logN } = of([-1.5, -0.5, 0.5, 1.5], [0.3]);
    expect(relativeError(averageKl, 1.373972804325936)).toBeLessThan(1e-14);
    expect(relativeError(mutualInformation, 1.2032939647866532)).toBeLessThan(1e-14);
    expect(relativeError(marginalKl, 0.17067883953928276)).toBeLessThan(1e-13);
    expect(logN).toBe(Math.log(4));
  });

  it('counts codes once that are narrower than the spacing of numbers at their mean', () => {
    const { averageKl, mutualInformation, marginalKl } = of([1e8, 1e8], [1e-10]);
    expect(mutualInformation).toBe(0);
    expect(relativeError(marginalKl, averageKl)).toBeLessThan(1e-14);
  });

  it('keeps the digits of a mismatch that is tiny while the information is not', () => {
    // 38-digit references: two bumps with the mean and variance of the prior
    const { mutualInformation, marginalKl } = of([0.2, -0.2], [Math.sqrt(0.96)]);
    expect(relativeError(mutualInformation, 0.020410782635440265)).toBeLessThan(1e-13);
    expect(relativeError(marginalKl, 2.1462468730425424e-7)).toBeLessThan(1e-11);
  });

  it('finds all of log N in codes that are narrow and apart', () => {
    const { mutualInformation, logN } = of([-1, 0, 1000], [1e-4]);
    expect(relativeError(mutualInformation, logN)).toBeLessThan(1e-13);
  });

  it('adds up for a spike in a plain', () => {
    // 38-digit references
    const { averageKl, mutualInformation, marginalKl } = of([0.5, 0.5], [1e-4, 100]);
    expect(relativeError(mutualInformation, 0.6931255743263882)).toBeLessThan(1e-13);
    expect(relativeError(mutualInformation + marginalKl, averageKl)).toBeLessThan(1e-13);
  });

  it('takes codes so narrow that their squares overflow', () => {
    for (const others of [[], [4]]) {
      const { averageKl, mutualInformation, marginalKl, logN } = of([5, ...others], [1e-200, 1]);
      expect(Math.abs(mutualInformation - logN)).toBeLessThan(1e-13);
      expect(relativeError(mutualInformation + marginalKl, averageKl)).toBeLessThan(1e-13);
    }
  });

  it('keeps the digits of a tiny information and a tiny mismatch', () => {
    // 38-digit references: all but equal to the prior
    const { mutualInformation, marginalKl } = of([1e-6, -2e-6, 0], [1, 1 + 1e-6, 1 - 2e-6]);
    expect(relativeError(mutualInformation, 2.3333351356603247e-12)).toBeLessThan(1e-9);
    expect(relativeError(marginalKl, 1.6666564199267723e-13)).toBeLessThan(1e-9);
  });

  it('finds nothing at all where every code is the prior', () => {
    expect(of([0, 0], [1])).toEqual({ averageKl: 0, mutualInformation: 0, marginalKl: 0, logN: Math.LN2 });
  });

  it('adds up for hundreds of codes', () => {
    const means = Array.from({ length: 200 }, (_, n) => Math.sin(n * n) * 3);
    const stds = means.map((_, n) => 10 ** (2 * Math.cos(7 * n)));
    const { averageKl, mutualInformation, marginalKl } = of(means, stds);
    expect(relativeError(mutualInformation + marginalKl, averageKl)).toBeLessThan(1e-12);
  });

  it('refuses no code and a bad one', () => {
    expect(() => elboSurgery([])).toThrow('elboSurgery: there must be an encoder, got 0');
    expect(() => elboSurgery([{ mean: 0, std: 0 }])).toThrow('elboSurgery: std must be positive and finite, got 0');
  });
});
