import { describe, expect, it } from 'vitest';
import { mvnLogProb, type Mvn } from './mvn.ts';
import { productMvns } from './productMvn.ts';
import { productNormal } from './productNormal.ts';

const first: Mvn = {
  mean: [0, 0],
  cov: [
    [1, 0.6],
    [0.6, 1],
  ],
};
const second: Mvn = {
  mean: [1, -0.5],
  cov: [
    [0.5, -0.2],
    [-0.2, 0.8],
  ],
};

describe('the product of multivariate normals', () => {
  it('has the values of the reference', () => {
    const { mvn, logZ } = productMvns([first, second]);
    expect(mvn.mean[0]).toBeCloseTo(0.515748031496063, 14);
    expect(mvn.mean[1]).toBeCloseTo(0.019685039370078743, 14);
    expect(mvn.cov[0]?.[0]).toBeCloseTo(0.2677165354330709, 14);
    expect(mvn.cov[0]?.[1]).toBeCloseTo(0.034645669291338575, 14);
    expect(mvn.cov[1]?.[1]).toBeCloseTo(0.34330708661417325, 14);
    expect(logZ).toBeCloseTo(-2.8108488707040955, 13);
  });

  it('is the factor itself when there is one', () => {
    expect(productMvns([first])).toEqual({ mvn: first, logZ: 0 });
  });

  it('takes each coordinate from the expert who knows it, though the other is 1e8 off', () => {
    const knowsX: Mvn = {
      mean: [2e-3, 1e8],
      cov: [
        [1e-4, 0],
        [0, 1e16],
      ],
    };
    const knowsY: Mvn = {
      mean: [-1e8, 1e-3],
      cov: [
        [1e16, 0],
        [0, 1e-4],
      ],
    };
    const { mvn } = productMvns([knowsX, knowsY]);
    // the other expert moves it by 1e8 · 1e-4/1e16 = 1e-12
    expect(mvn.mean[0]).toBeCloseTo(2e-3 - 1e-12, 17);
    expect(mvn.mean[1]).toBeCloseTo(1e-3 + 1e-12, 17);
  });

  it('halves a nearly singular covariance that both share', () => {
    const rho = 1 - 1e-11;
    const cov = [
      [1, rho],
      [rho, 1],
    ];
    const { mvn } = productMvns([
      { mean: [1, 2], cov },
      { mean: [1, 2], cov },
    ]);
    expect(mvn.mean).toEqual([1, 2]);
    for (const [i, row] of mvn.cov.entries())
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo((cov[i]?.[j] ?? NaN) / 2, 14);
  });

  it('is the product on the line, in one dimension', () => {
    const { normal, logZ } = productNormal({ mean: -1, std: 1 }, { mean: 2, std: 0.5 });
    const line = productMvns([
      { mean: [-1], cov: [[1]] },
      { mean: [2], cov: [[0.25]] },
    ]);
    expect(line.mvn.mean[0]).toBeCloseTo(normal.mean, 14);
    expect(line.mvn.cov[0]?.[0]).toBeCloseTo(normal.std ** 2, 15);
    expect(line.logZ).toBeCloseTo(logZ, 14);
  });

  it('is the raw product once Z is multiplied in', () => {
    const { mvn, logZ } = productMvns([first, second, first]);
    for (const x of [
      [0, 0],
      [1.3, -2],
      [-4, 5],
    ]) {
      const raw = 2 * mvnLogProb(first, x) + mvnLogProb(second, x);
      expect(logZ + mvnLogProb(mvn, x)).toBeCloseTo(raw, 11);
    }
  });

  it('refuses no factors, different dimensions, a mean that is not finite, and covariances that are none', () => {
    expect(() => productMvns([])).toThrow('productMvns: there must be a factor, got 0');
    expect(() => productMvns([first, { mean: [0], cov: [[1]] }])).toThrow('the same dimension, got [2,1]');
    expect(() => productMvns([first, { ...second, mean: [NaN, 0] }])).toThrow(RangeError);
    const indefinite = [
      [1, 2],
      [2, 1],
    ];
    expect(() => productMvns([first, { mean: [0, 0], cov: indefinite }])).toThrow('must be positive definite');
  });
});
