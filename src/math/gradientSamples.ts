import type { SmoothFunction } from './gradients.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** Single-sample gradients by both estimators, sample by sample from the same noise. */
export interface GradientSamples {
  readonly score: Float64Array;
  readonly reparameterized: Float64Array;
}

/**
 * For each ε of `noise` one sample of ∂/∂mean E f(z): by the score (f(z) − baseline) ε/σ and by the path f′(z), at
 * z = mean + std ε. Throws `RangeError` for a bad normal or a baseline that is not finite.
 */
export function sampleGradientsOfMean(
  normal: Normal,
  { value, slope }: SmoothFunction,
  noise: ArrayLike<number>,
  baseline = 0,
): GradientSamples {
  checkNormal('sampleGradientsOfMean', normal);
  requireThat(Number.isFinite(baseline), 'sampleGradientsOfMean: baseline must be finite', baseline);
  const { mean, std } = normal;
  const score = new Float64Array(noise.length);
  const reparameterized = new Float64Array(noise.length);
  for (let i = 0; i < noise.length; i++) {
    const e = noise[i] ?? NaN;
    const z = mean + std * e;
    score[i] = ((value(z) - baseline) * e) / std;
    reparameterized[i] = slope(z);
  }
  return { score, reparameterized };
}

/**
 * The same for ∂/∂std E f(z): score (f(z) − baseline)(ε² − 1)/σ and path f′(z) ε.
 * Throws `RangeError` for a bad normal or a baseline that is not finite.
 */
export function sampleGradientsOfStd(
  normal: Normal,
  { value, slope }: SmoothFunction,
  noise: ArrayLike<number>,
  baseline = 0,
): GradientSamples {
  checkNormal('sampleGradientsOfStd', normal);
  requireThat(Number.isFinite(baseline), 'sampleGradientsOfStd: baseline must be finite', baseline);
  const { mean, std } = normal;
  const score = new Float64Array(noise.length);
  const reparameterized = new Float64Array(noise.length);
  for (let i = 0; i < noise.length; i++) {
    const e = noise[i] ?? NaN;
    const z = mean + std * e;
    score[i] = ((value(z) - baseline) * (e * e - 1)) / std;
    reparameterized[i] = slope(z) * e;
  }
  return { score, reparameterized };
}

/**
 * Samples of the first component of ∇_μ E ‖z − a‖², z ~ N(μ1, σ² I) in `dimension` d; `noise` [n, d] gives n samples.
 * Throws `RangeError` for a bad normal, numbers that are not finite, or a length of noise that d does not divide.
 */
export function sampleQuadraticGradients(
  normal: Normal,
  target: number,
  dimension: number,
  noise: ArrayLike<number>,
  baseline = 0,
): GradientSamples {
  checkNormal('sampleQuadraticGradients', normal);
  requireThat(Number.isFinite(target), 'sampleQuadraticGradients: target must be finite', target);
  requireThat(Number.isFinite(baseline), 'sampleQuadraticGradients: baseline must be finite', baseline);
  requireThat(
    Number.isSafeInteger(dimension) && dimension >= 1 && noise.length % dimension === 0,
    'sampleQuadraticGradients: dimension must be a positive integer that divides the length of noise',
    [dimension, noise.length],
  );
  const { std } = normal;
  const m = normal.mean - target;
  const n = noise.length / dimension;
  const score = new Float64Array(n);
  const reparameterized = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    const first = noise[at] ?? NaN;
    let value = 0;
    for (const end = at + dimension; at < end; at++) value += (m + std * (noise[at] ?? NaN)) ** 2;
    score[i] = ((value - baseline) * first) / std;
    reparameterized[i] = 2 * (m + std * first);
  }
  return { score, reparameterized };
}
