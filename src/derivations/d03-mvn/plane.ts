import type { Mvn } from '../../math/mvn.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { normal } from './params.ts';

/** The values of a normal in the plane. */
export type NormalValues = ValuesOf<typeof normal>;

/** The entries Σ₁₁, Σ₁₂, Σ₂₂. */
export function covariance({ std1, std2, corr }: NormalValues): readonly [number, number, number] {
  return [std1 * std1, corr * std1 * std2, std2 * std2];
}

/** The normal with its mean and covariance. */
export function mvnOf(values: NormalValues): Mvn {
  const [s11, s12, s22] = covariance(values);
  return {
    mean: [values.mean1, values.mean2],
    cov: [
      [s11, s12],
      [s12, s22],
    ],
  };
}

/** `n` samples μ + L ε, the first coordinates and the second, for 2n standard normal numbers ε. */
export function samplesOf(
  { mean1, mean2, std1, std2, corr }: NormalValues,
  noise: Float64Array,
): readonly [Float64Array, Float64Array] {
  const n = noise.length / 2;
  const own = std2 * Math.sqrt(1 - corr * corr);
  const first = new Float64Array(n);
  const second = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const e = noise[2 * i] ?? NaN;
    first[i] = mean1 + std1 * e;
    second[i] = mean2 + std2 * corr * e + own * (noise[2 * i + 1] ?? NaN);
  }
  return [first, second];
}
