import type { Estimates } from '../../notebook/derivation.ts';

const meanOf = (values: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? NaN;
  return sum / values.length;
};

/**
 * The sample covariance of paired samples, entries 11, 12 and 22, in two passes. Each entry is the mean of n products, so
 * its standard error is the standard deviation of a product over √n.
 */
export function sampleCovariance(first: Float64Array, second: Float64Array): Estimates {
  const n = first.length;
  const [center1, center2] = [meanOf(first), meanOf(second)];
  let [sum11, sum12, sum22, squares11, squares12, squares22] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const u = (first[i] ?? NaN) - center1;
    const v = (second[i] ?? NaN) - center2;
    const [uu, uv, vv] = [u * u, u * v, v * v];
    sum11 += uu;
    sum12 += uv;
    sum22 += vv;
    squares11 += uu * uu;
    squares12 += uv * uv;
    squares22 += vv * vv;
  }
  const error = (sum: number, squares: number): number => Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2) / n);
  return {
    means: [sum11 / (n - 1), sum12 / (n - 1), sum22 / (n - 1)],
    standardErrors: [error(sum11, squares11), error(sum12, squares12), error(sum22, squares22)],
  };
}
