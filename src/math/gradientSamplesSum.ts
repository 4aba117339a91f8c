import type { SmoothFunction } from './gradients.ts';
import type { GradientSamples } from './gradientSamples.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/**
 * Samples of the first component of ∇_μ E Σ f(zᵢ), z ~ N(μ1, σ² I) in `dimension` d, by both estimators: the score
 * (Σ f(zᵢ) − baseline) ε₁/σ and the path f′(z₁); `noise` [n, d], not checked, gives n samples. Throws `RangeError` for a bad
 * normal, a baseline that is not finite, or a length of noise that d does not divide.
 */
export function sampleSumGradients(
  normal: Normal,
  { value, slope }: SmoothFunction,
  dimension: number,
  noise: ArrayLike<number>,
  baseline = 0,
): GradientSamples {
  checkNormal('sampleSumGradients', normal);
  requireThat(Number.isFinite(baseline), 'sampleSumGradients: baseline must be finite', baseline);
  requireThat(
    Number.isSafeInteger(dimension) && dimension >= 1 && noise.length % dimension === 0,
    'sampleSumGradients: dimension must be a positive integer that divides the length of noise',
    [dimension, noise.length],
  );
  const { mean, std } = normal;
  const n = noise.length / dimension;
  const score = new Float64Array(n);
  const reparameterized = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    const first = noise[at] ?? NaN;
    let sum = 0;
    for (const end = at + dimension; at < end; at++) sum += value(mean + std * (noise[at] ?? NaN));
    score[i] = ((sum - baseline) * first) / std;
    reparameterized[i] = slope(mean + std * first);
  }
  return { score, reparameterized };
}
