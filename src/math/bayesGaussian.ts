import { compensatedSum } from './compensatedSum.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** What data say about the mean of a normal of known width. */
export interface GaussianPosterior {
  readonly posterior: Normal;
  /** log p(data) in nats. */
  readonly logEvidence: number;
}

/**
 * The conjugate model z ~ N(m₀, s₀²), xᵢ | z ~ N(z, σ²) for n data (Murphy 2007, section 2): precisions add,
 * 1/s² = 1/s₀² + n/σ², and the posterior mean is the average of m₀ and x̄ by precision. The data enter through x̄ and
 * S = Σ (xᵢ − x̄)², in two passes, so that neither their number nor an offset far larger than their spread costs digits:
 * log p(data) = −½[n log 2π + (n−1) log σ² + log(σ² + n s₀²) + S/σ² + n (x̄ − m₀)²/(σ² + n s₀²)].
 * No data leave the prior as it is, with log evidence 0. Throws `RangeError` for a bad prior, a noise std that is not
 * positive, or data that are not finite.
 */
export function gaussianPosterior(prior: Normal, noiseStd: number, data: readonly number[]): GaussianPosterior {
  checkNormal('gaussianPosterior', prior);
  requireThat(
    noiseStd > 0 && noiseStd < Infinity,
    'gaussianPosterior: the noise std must be positive and finite',
    noiseStd,
  );
  const bad = data.find((value) => !Number.isFinite(value));
  requireThat(bad === undefined, 'gaussianPosterior: data must be finite', bad);
  const n = data.length;
  if (n === 0) return { posterior: { mean: prior.mean, std: prior.std }, logEvidence: 0 };

  // x̄ is `center` plus `rest`, which is what rounding took from it.
  const center = compensatedSum(data) / n;
  const deviations = data.map((value) => value - center);
  const rest = compensatedSum(deviations) / n;
  const squares = compensatedSum(deviations.map((value) => value * value)) - n * rest * rest;

  const spread = Math.sqrt(n) * prior.std;
  const total = Math.hypot(noiseStd, spread);
  const surprise = center - prior.mean + rest;
  const toData = (spread / total) ** 2;
  const toPrior = (noiseStd / total) ** 2;
  // From the nearer of the two, so that a far one does not leave its rounding.
  const mean = toData < 0.5 ? prior.mean + toData * surprise : center + (rest - toPrior * surprise);
  const constant = n * Math.log(2 * Math.PI) + 2 * (n - 1) * Math.log(noiseStd) + 2 * Math.log(total);
  const misfit = squares / noiseStd / noiseStd + n * (surprise / total) ** 2;
  return {
    posterior: { mean, std: prior.std * (noiseStd / total) },
    logEvidence: -0.5 * (constant + misfit),
  };
}
