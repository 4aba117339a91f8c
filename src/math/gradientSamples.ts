import type { SmoothFunction } from './gradients.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** Single-sample gradients by both estimators, sample by sample from the same noise. */
export interface GradientSamples {
  readonly score: Float64Array;
  readonly reparameterized: Float64Array;
}

/** Both estimators for one parameter: the score of N(mean, std²) is (ε² − 1)/σ for the std and ε/σ for the mean. */
function samples(
  caller: string,
  normal: Normal,
  { value, slope }: SmoothFunction,
  noise: ArrayLike<number>,
  baseline: number,
  ofStd: boolean,
): GradientSamples {
  checkNormal(caller, normal);
  requireThat(Number.isFinite(baseline), `${caller}: baseline must be finite`, baseline);
  const { mean, std } = normal;
  const score = new Float64Array(noise.length);
  const reparameterized = new Float64Array(noise.length);
  for (let i = 0; i < noise.length; i++) {
    const e = noise[i] ?? NaN;
    const z = mean + std * e;
    score[i] = ((value(z) - baseline) * (ofStd ? e * e - 1 : e)) / std;
    reparameterized[i] = ofStd ? slope(z) * e : slope(z);
  }
  return { score, reparameterized };
}

/**
 * For each ε of `noise` one sample of ∂/∂mean E f(z): by the score (f(z) − baseline) ε/σ (Williams 1992) and by the path
 * f′(z) (Kingma and Welling 2014), at z = mean + std ε; the noise is not checked. Throws `RangeError` for a bad normal or a
 * baseline that is not finite.
 */
export function sampleGradientsOfMean(
  normal: Normal,
  f: SmoothFunction,
  noise: ArrayLike<number>,
  baseline = 0,
): GradientSamples {
  return samples('sampleGradientsOfMean', normal, f, noise, baseline, false);
}

/**
 * The same for ∂/∂std E f(z): score (f(z) − baseline)(ε² − 1)/σ and path f′(z) ε; the noise is not checked.
 * Throws `RangeError` for a bad normal or a baseline that is not finite.
 */
export function sampleGradientsOfStd(
  normal: Normal,
  f: SmoothFunction,
  noise: ArrayLike<number>,
  baseline = 0,
): GradientSamples {
  return samples('sampleGradientsOfStd', normal, f, noise, baseline, true);
}

/**
 * Samples of the first component of ∇_μ E ‖z − a‖², z ~ N(μ1, σ² I) in `dimension` d; `noise` [n, d], not checked, gives n
 * samples. Throws `RangeError` for a bad normal, target or baseline, or a length of noise that d does not divide.
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
