import { linearVaeOptimum } from '../math/linearVae.ts';
import { requireThat } from '../math/requireThat.ts';
import { covarianceOf } from './spectrumCovariance.ts';
import { tridiagonalEigenvalues, tridiagonalize } from './spectrumTridiagonal.ts';
import type { Items } from './types.ts';

/** The variances of data along their principal directions. */
export interface Spectrum {
  /** The eigenvalues of the covariance [features], largest first, none negative. */
  readonly eigenvalues: Float64Array;
  /** Their sum: the variances of all features together. */
  readonly total: number;
}

/**
 * All eigenvalues of the covariance of items (principal component analysis), each to about features · 1e-16 of the
 * largest. Takes a second or two for 10,000 pictures of 784 pixels: call it in a worker. Throws `RangeError` where there
 * is no item, or a number that is not finite.
 */
export function spectrum(items: Items, features: number): Spectrum {
  requireThat(items.count > 0 && features > 0, 'spectrum: there must be an item and a feature', [
    items.count,
    features,
  ]);
  const strange = items.x.find((value) => !Number.isFinite(value));
  requireThat(strange === undefined, 'spectrum: all numbers must be finite', strange);
  const { matrix, size } = covarianceOf(items, features);
  let total = 0;
  for (let j = 0; j < size; j++) total += matrix[j * size + j]!;
  const { diagonal, beside } = tridiagonalize(matrix, size);
  // Directions without variance: a feature that never changes is one, and rounding leaves others a little below 0.
  const eigenvalues = new Float64Array(features);
  eigenvalues.set(tridiagonalEigenvalues(diagonal, beside).map((value) => Math.max(0, value)));
  eigenvalues.sort().reverse();
  return { eigenvalues, total };
}

/** What a linear VAE would make of data with this spectrum. */
export interface Forecast {
  /** βσ²: a direction whose variance is not above it is not worth a unit. */
  readonly threshold: number;
  /** How many eigenvalues are above the threshold. */
  readonly above: number;
  /** The units that would be active: `above`, or all where there are fewer. */
  readonly activeUnits: number;
  /** The KL of each latent unit in nats, ½ log(λ/βσ²) or 0, largest first. */
  readonly klPerUnit: readonly number[];
}

/**
 * The forecast of collapse: at the best linear VAE each unit takes one principal direction of variance λ, is active exactly
 * when λ > βσ², and then has a KL of ½ log(λ/βσ²) nats (Lucas, Tucker, Grosse and Norouzi 2019). With β = 0 nothing holds
 * a unit back: those with variance are active, and their KL is infinite. Throws `RangeError` unless std > 0 and β ≥ 0.
 */
export function forecastCollapse(
  { eigenvalues }: Spectrum,
  { noiseStd, beta, latents }: { readonly noiseStd: number; readonly beta: number; readonly latents: number },
): Forecast {
  requireThat(noiseStd > 0 && noiseStd < Infinity, 'forecastCollapse: noiseStd must be positive and finite', noiseStd);
  requireThat(beta >= 0 && beta < Infinity, 'forecastCollapse: beta must not be negative or infinite', beta);
  const threshold = beta * noiseStd * noiseStd;
  const above = eigenvalues.filter((value) => value > threshold).length;
  const units = Math.min(latents, eigenvalues.length);
  const klPerUnit =
    beta === 0
      ? Array.from({ length: units }, (_, i) => (i < above ? Infinity : 0))
      : linearVaeOptimum([...eigenvalues], units, { noiseStd, beta }).units.map(({ kl }) => kl);
  // A latent unit beyond the number of features has nothing to encode.
  const surplus = Array.from({ length: Math.max(0, latents - units) }, () => 0);
  return { threshold, above, activeUnits: Math.min(above, units), klPerUnit: [...klPerUnit, ...surplus] };
}
