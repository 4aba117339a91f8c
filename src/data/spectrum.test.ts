import { describe, expect, it } from 'vitest';
import { symmetricEigenvalues } from '../math/eigen.ts';
import { createRng } from '../math/rng.ts';
import { digits } from './digits.ts';
import { heatBump } from './heatBump.ts';
import { pendulum } from './pendulum.ts';
import { forecastCollapse, spectrum } from './spectrum.ts';
import { tridiagonalEigenvalues, tridiagonalize } from './spectrumTridiagonal.ts';
import type { Items } from './types.ts';
import { wave } from './wave.ts';

const itemsOf = (rows: readonly (readonly number[])[]): Items => ({
  count: rows.length,
  x: Float32Array.from(rows.flat()),
  factors: {},
});

/** Forty items of six features, one of them near 100. */
const rows = [
  [-1.98, -0.585, 5.056, 100.082, -0.145, -0.038],
  [-1.068, 0.258, 3.34, 102.755, -5.361, -0.411],
  [0.512, 0.105, 4.788, 100.823, -4.672, -0.026],
  [-0.387, -1.389, 2.738, 104.058, -3.39, -1.143],
  [2.276, -0.674, 4.835, 104.244, -6.33, 1.808],
  [2.357, -1.918, 2.187, 99.702, -1.937, -4.411],
  [2.959, 0.364, 7.138, 98.232, -4.334, 1.924],
  [1.787, -0.737, 6.414, 98.348, -2.505, 0.331],
  [-1.256, -0.767, 6.984, 97.08, -0.058, 0.159],
  [2.106, 0.091, 6.925, 96.889, -2.709, 0.996],
  [-0.857, 0.725, 6.354, 98.318, 0.315, 1.172],
  [-1.207, -0.157, 4.21, 99.813, -0.535, -1.478],
  [0.147, 0.197, 7.611, 97.406, -5.794, 0.935],
  [1.644, 0.941, 8.386, 96.167, -4.694, 2.312],
  [-1.396, 0.291, 3.365, 100.525, -0.999, -1.369],
  [1.013, -2.047, 10.812, 91.525, 1.563, 0.4],
  [-0.841, 2.208, 1.564, 103.816, -3.798, -0.413],
  [0.353, 0.127, 8.939, 95.43, -4.917, 1.641],
  [-0.305, 0.64, 2.695, 100.206, -0.212, -1.697],
  [-0.446, 2.056, 2.443, 102.693, -4.545, -0.107],
  [2.894, -3.307, 6.17, 95.37, 4.33, -3.243],
  [-1.819, 1.986, 3.088, 103.95, -4.528, 1.097],
  [-0.307, 0.693, 7.756, 97.37, -1.81, 2.067],
  [2.146, -0.159, 3.53, 100.882, -4.23, -1.437],
  [1.575, -1.046, 7.589, 95.805, -1.415, -0.149],
  [-0.717, 1.551, 1.415, 103.472, -0.278, -0.454],
  [-0.714, 0.613, 3.866, 102.169, -2.344, -0.12],
  [0.001, -3.034, 4.243, 101.72, -4.366, -2.211],
  [0.055, 0.156, 4.354, 101.556, -4.307, 0.146],
  [-2.921, 1.083, 1.772, 106.55, -4.09, 0.573],
  [1.613, -1.523, 4.768, 97.9, -4.816, -3.307],
  [-1.316, 2.351, 0.581, 105.943, -4.656, -0.313],
  [3.493, -2.967, 7.181, 97.027, 3.355, 0.122],
  [2.784, -1.024, 4.039, 100.378, -8.011, -1.503],
  [0.641, 1.847, 3.107, 101.96, -7.061, -0.521],
  [1.466, -0.387, 8.524, 95.126, 0.027, 1.275],
  [-0.269, 0.835, 2.847, 103.181, -4.323, -0.093],
  [-0.602, 2.484, 3.67, 102.134, -3.535, 1.463],
  [2.561, -0.741, 9.886, 95.442, -4.782, 2.183],
  [0.317, 1.549, 6.12, 97.091, -2.297, 0.286],
];

describe('the spectrum of data', () => {
  it('agrees with NumPy: eigvalsh(cov(x, bias=True)) of the same floats', () => {
    const known = [
      19.603644532783044, 6.433717467941008, 3.3418696401662866, 1.1401482982482605, 0.8710888529709244,
      0.014996740347933113,
    ];
    const { eigenvalues, total } = spectrum(itemsOf(rows), 6);
    eigenvalues.forEach((value, i) => expect(Math.abs(value - known[i]!)).toBeLessThan(1e-12 * known[0]!));
    expect(total).toBeCloseTo(
      known.reduce((sum, value) => sum + value, 0),
      12,
    );
  });

  it('agrees with Jacobi rotations of the covariance, also where most numbers are 0', () => {
    const { train, features } = heatBump(1, 300, 1);
    const x = train.x.map((value, i) => (i % 3 === 0 ? 0 : value));
    const mean = Array.from({ length: features }, (_, j) => {
      let sum = 0;
      for (let n = 0; n < 300; n++) sum += x[n * features + j]!;
      return sum / 300;
    });
    const covariance = mean.map((a, i) =>
      mean.map((b, j) => {
        let sum = 0;
        for (let n = 0; n < 300; n++) sum += (x[n * features + i]! - a) * (x[n * features + j]! - b);
        return sum / 300;
      }),
    );
    // Both triangles are summed in one order, so the matrix is symmetric to the last bit.
    const known = symmetricEigenvalues(covariance).toReversed();
    const found = spectrum({ ...train, x }, features).eigenvalues;
    found.forEach((value, i) => expect(Math.abs(value - known[i]!)).toBeLessThan(1e-12 * known[0]!));
  });

  it('does not change when all items are moved far away', () => {
    const near = itemsOf(rows.map((row) => row.map((value) => Math.round(value * 8) / 8)));
    const far = { ...near, x: near.x.map((value) => value + 2 ** 18) };
    const [one, other] = [spectrum(near, 6).eigenvalues, spectrum(far, 6).eigenvalues];
    // The moved numbers are exact floats, and their mean has 53 digits before 2¹⁸ is taken off.
    one.forEach((value, i) => expect(Math.abs(value - other[i]!)).toBeLessThan(1e-9 * one[0]!));
  });

  it('is that of the directions where there are more features than items', () => {
    const rng = createRng(2, 'few');
    const few = itemsOf(Array.from({ length: 5 }, () => Array.from({ length: 30 }, () => rng.normal())));
    const { eigenvalues, total } = spectrum(few, 30);
    // Five items about their mean span four directions.
    expect(eigenvalues.filter((value) => value > 1e-12 * total)).toHaveLength(4);
    expect(Math.abs(eigenvalues.reduce((sum, value) => sum + value, 0) / total - 1)).toBeLessThan(1e-12);
  });

  it('of one feature is its variance, and of equal items 0', () => {
    expect([...spectrum(itemsOf([[1], [2], [6]]), 1).eigenvalues]).toEqual([expect.closeTo(14 / 3, 12)]);
    expect([
      ...spectrum(
        itemsOf([
          [1, 5],
          [1, 5],
        ]),
        2,
      ).eigenvalues,
    ]).toEqual([0, 0]);
  });

  it('keeps trace and sum of squares of the matrix for pictures of 256 pixels', () => {
    const { train, features } = digits(1, 400, 1);
    const { eigenvalues, total } = spectrum(train, features);
    expect(Math.abs(eigenvalues.reduce((sum, value) => sum + value, 0) / total - 1)).toBeLessThan(1e-12);
    expect(eigenvalues.every((value, i) => value >= 0 && (i === 0 || value <= eigenvalues[i - 1]!))).toBe(true);
  });

  it('of the second difference is 2 − 2 cos(πk/(n + 1)), a matrix with a known answer', () => {
    const n = 60;
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      matrix[i * n + i] = 2;
      if (i > 0) matrix[i * n + i - 1] = matrix[(i - 1) * n + i] = -1;
    }
    const { diagonal, beside } = tridiagonalize(matrix, n);
    const found = tridiagonalEigenvalues(diagonal, beside).toSorted();
    found.forEach((value, i) => expect(value).toBeCloseTo(2 - 2 * Math.cos((Math.PI * (i + 1)) / (n + 1)), 13));
  });

  it('of numbers that are not finite, or of nothing, is refused', () => {
    expect(() => spectrum(itemsOf([[1, NaN]]), 2)).toThrow('spectrum: all numbers must be finite, got NaN');
    expect(() => spectrum(itemsOf([]), 2)).toThrow('spectrum: there must be an item and a feature, got [0,2]');
  });
});

describe('the forecast of collapse', () => {
  // What linear theory says of generated data at σ = 1, next to what training gave: 1, 0 and 2 active units.
  it.each([
    ['heat bumps', heatBump, 1, [0.29, 0]],
    ['pictures of a pendulum', pendulum, 0, [0, 0]],
    ['waves', wave, 2, [0.71, 0.69]],
  ] as const)('at σ = 1 is known for %s', (_, make, active, kl) => {
    const { train, features } = make(1, 1000);
    const forecast = forecastCollapse(spectrum(train, features), { noiseStd: 1, beta: 1, latents: 2 });
    expect([forecast.activeUnits, forecast.above, forecast.threshold]).toEqual([active, active, 1]);
    // ½ log λ, with λ off by at most 4 √(2/1,000) = 18 % of itself.
    kl.forEach((value, i) => expect(Math.abs(forecast.klPerUnit[i]! - value)).toBeLessThan(0.09));
  });

  const known = { eigenvalues: Float64Array.of(4, 1, 0.25, 0), total: 5.25 };

  it('counts the eigenvalues above βσ² and gives each unit ½ log(λ/βσ²)', () => {
    const forecast = forecastCollapse(known, { noiseStd: 0.5, beta: 2, latents: 3 });
    expect([forecast.threshold, forecast.above, forecast.activeUnits]).toEqual([0.5, 2, 2]);
    expect(forecast.klPerUnit).toEqual([
      expect.closeTo(0.5 * Math.log(8), 12),
      expect.closeTo(0.5 * Math.log(2), 12),
      0,
    ]);
  });

  it('has no unit exactly at the threshold, and depends on β and σ only through βσ²', () => {
    expect(forecastCollapse(known, { noiseStd: 0.5, beta: 4, latents: 4 }).above).toBe(1);
    expect(forecastCollapse(known, { noiseStd: 0.05, beta: 400, latents: 4 }).klPerUnit[0]).toBeCloseTo(
      forecastCollapse(known, { noiseStd: 1, beta: 1, latents: 4 }).klPerUnit[0]!,
      12,
    );
  });

  it('holds for more units than features, for fewer than directions, and for β = 0', () => {
    expect(forecastCollapse(known, { noiseStd: 0.1, beta: 1, latents: 6 }).klPerUnit).toHaveLength(6);
    expect(forecastCollapse(known, { noiseStd: 0.1, beta: 1, latents: 6 }).activeUnits).toBe(3);
    expect(forecastCollapse(known, { noiseStd: 0.1, beta: 1, latents: 1 })).toMatchObject({ above: 3, activeUnits: 1 });
    expect(forecastCollapse(known, { noiseStd: 0.1, beta: 0, latents: 4 }).klPerUnit).toEqual([
      Infinity,
      Infinity,
      Infinity,
      0,
    ]);
  });

  it('of a σ that is no standard deviation is refused', () => {
    expect(() => forecastCollapse(known, { noiseStd: 0, beta: 1, latents: 2 })).toThrow(
      'forecastCollapse: noiseStd must be positive and finite, got 0',
    );
  });
});
