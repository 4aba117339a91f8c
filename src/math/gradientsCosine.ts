import type { GradientStatistics } from './gradients.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/**
 * What both gradients of E cos(ωz) are made of, with s = ω²σ² and y = e⁻ˢ. The characteristic function E e^(itε) =
 * e^(−t²/2) and its derivatives give every moment; each variance is split into a part beside cos² ωμ (f is even about
 * the mean) and a part beside sin² ωμ (odd), so that no two large terms cancel when s is small.
 */
function parts(caller: string, normal: Normal, frequency: number) {
  checkNormal(caller, normal);
  requireThat(Number.isFinite(frequency), `${caller}: frequency must be finite`, frequency);
  const cosine = Math.cos(frequency * normal.mean);
  const sine = Math.sin(frequency * normal.mean);
  // Long before 1e100 both exponentials are 0; the bound keeps 0 · s⁴ from being 0 · ∞.
  const s = Math.min((frequency * normal.std) ** 2, 1e100);
  const y = Math.exp(-s);
  // E[cos² ε²] about an even and an odd point, the latter less its squared mean.
  const even = 0.5 * (1 + (1 - 4 * s) * y * y);
  const odd = 0.5 * (-Math.expm1(-2 * s) + 4 * s * y * y - 2 * s * y);
  return { cosine, sine, even, odd, s, y, u: -Math.expm1(-s), fade: Math.exp(-0.5 * s) };
}

/**
 * ∂/∂μ E cos(ωz), z ~ N(μ, σ²), and the variance of each single-sample estimator, with s = ω²σ² and y = e⁻ˢ:
 *
 *     reparameterized  ½ω² (1 − y)(1 + y cos 2ωμ)
 *     score            [½(1 + (1 − 4s) y² cos 2ωμ) − s y sin² ωμ] / σ²
 *
 * Where ωσ is large the score function wins: its variance stays near 1/(2σ²) while the derivative's grows like ω²/2.
 * Throws `RangeError` for a bad normal or a frequency that is not finite.
 */
export function cosineGradientOfMean(normal: Normal, frequency: number): GradientStatistics {
  const { cosine, sine, even, odd, s, y, u, fade } = parts('cosineGradientOfMean', normal, frequency);
  const { std } = normal;
  const baseline = 0.5 * (u * u + 4 * s * y * u - 2 * s * s * y);
  return {
    gradient: -frequency * fade * sine,
    reparameterizedVariance: 0.5 * frequency ** 2 * u * (u + 2 * y * cosine ** 2),
    scoreVariance: (cosine ** 2 * even + sine ** 2 * odd) / std / std,
    bestBaseline: fade * (1 - s) * cosine,
    scoreVarianceWithBaseline: (cosine ** 2 * baseline + sine ** 2 * odd) / std / std,
  };
}

/** The same for ∂/∂σ E cos(ωz). Throws `RangeError` for a bad normal or a frequency that is not finite. */
export function cosineGradientOfStd(normal: Normal, frequency: number): GradientStatistics {
  const { cosine, sine, even, odd, s, y, u, fade } = parts('cosineGradientOfStd', normal, frequency);
  const { std } = normal;
  const oddScore = -Math.expm1(-2 * s) + 8 * s * (1 - s) * y * y;
  const evenScore = 1 + (8 * s * s - 8 * s + 1) * y * y - s * s * y;
  const baseline = u * u + 8 * s * y * u + s * s * y * (8 * y - 11 + 4 * s - 0.5 * s * s);
  return {
    gradient: -(frequency ** 2) * std * fade * cosine,
    reparameterizedVariance: frequency ** 2 * (cosine ** 2 * odd + sine ** 2 * even),
    scoreVariance: (cosine ** 2 * evenScore + sine ** 2 * oddScore) / std / std,
    bestBaseline: 0.5 * fade * (s * s - 4 * s + 2) * cosine,
    scoreVarianceWithBaseline: (cosine ** 2 * baseline + sine ** 2 * oddScore) / std / std,
  };
}
