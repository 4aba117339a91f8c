import { klNormal } from './kl.ts';
import { requireThat } from './requireThat.ts';

/** A linear VAE of one unit: decoder N(weight · z, noiseStd²), encoder N(slope · x, std²). */
export interface LinearVae {
  readonly weight: number;
  readonly slope: number;
  readonly std: number;
}

/** What is given: the std of the decoder's noise, and the factor β on the KL. */
export interface LinearVaeSetting {
  readonly noiseStd: number;
  readonly beta: number;
}

function checkSetting(caller: string, { noiseStd, beta }: LinearVaeSetting): void {
  requireThat(noiseStd > 0 && noiseStd < Infinity, `${caller}: noiseStd must be positive and finite`, noiseStd);
  requireThat(beta > 0 && beta < Infinity, `${caller}: beta must be positive and finite`, beta);
}

const checkVariance = (caller: string, variance: number): void =>
  requireThat(variance >= 0 && variance < Infinity, `${caller}: variances must not be negative or infinite`, variance);

/** The average over data of mean 0 and a variance λ. */
export interface LinearVaeValue {
  /** E log p(x | z) in nats. */
  readonly reconstruction: number;
  /** The average of KL(q(z | x) ‖ N(0, 1)) in nats. */
  readonly kl: number;
  /** reconstruction − β · KL; the ELBO at β = 1. */
  readonly objective: number;
}

/**
 * −½ log 2πσ² − [λ(1 − wv)² + w²s²] / 2σ² − β · ½[v²λ + s² − 1 − log s²]: the objective of one unit, for decoder weight w,
 * encoder slope v and std s, averaged over data of mean 0 and variance λ. Throws `RangeError` for a bad setting, variance, weight,
 * slope or std.
 */
export function linearVaeValue(
  { weight, slope, std }: LinearVae,
  variance: number,
  setting: LinearVaeSetting,
): LinearVaeValue {
  checkSetting('linearVaeValue', setting);
  checkVariance('linearVaeValue', variance);
  requireThat(Number.isFinite(weight), 'linearVaeValue: weight must be finite', weight);
  requireThat(Number.isFinite(slope), 'linearVaeValue: slope must be finite', slope);
  requireThat(std > 0 && std < Infinity, 'linearVaeValue: std must be positive and finite', std);
  const { noiseStd, beta } = setting;
  const error = variance * (1 - weight * slope) ** 2 + (weight * std) ** 2;
  const reconstruction = -0.5 * Math.log(2 * Math.PI) - Math.log(noiseStd) - (0.5 * error) / noiseStd / noiseStd;
  const kl = 0.5 * slope * slope * variance + klNormal({ mean: 0, std }, { mean: 0, std: 1 });
  return { reconstruction, kl, objective: reconstruction - beta * kl };
}

/**
 * The encoder that is best for a decoder weight w, whatever the data: slope w / (w² + βσ²), std √(βσ² / (w² + βσ²)); the
 * exact posterior at β = 1. Throws `RangeError` for a bad setting or weight.
 */
export function bestEncoder(weight: number, setting: LinearVaeSetting): { slope: number; std: number } {
  checkSetting('bestEncoder', setting);
  requireThat(Number.isFinite(weight), 'bestEncoder: weight must be finite', weight);
  const noise = Math.sqrt(setting.beta) * setting.noiseStd;
  const size = Math.hypot(weight, noise);
  return { slope: weight / size / size, std: noise / size };
}

/** One direction of the data at the optimum. */
export interface LinearUnit {
  /** √max(0, λ − βσ²), the size of the decoder's weight. */
  readonly weight: number;
  /** ½ log(λ / βσ²) where the unit lives, 0 where it has collapsed; in nats. */
  readonly kl: number;
  readonly active: boolean;
}

/** The optimum over all directions. */
export interface LinearVaeOptimum {
  /** One for each latent unit, the largest eigenvalue first. */
  readonly units: readonly LinearUnit[];
  readonly activeUnits: number;
  /** The objective, averaged over the data, in nats. */
  readonly objective: number;
}

/**
 * The best linear VAE with `latents` units for data of mean 0 whose covariance has these eigenvalues λ (Lucas, Tucker,
 * Grosse and Norouzi 2019, after Tipping and Bishop 1999). Each unit takes one principal direction, where
 * y = w² + βσ² minimizes λ/y + log y subject to y ≥ βσ²: so w² = max(0, λ − βσ²), and a unit collapses exactly when
 * λ ≤ βσ². Throws `RangeError` for a bad setting, no eigenvalue, a negative one, or a number of units outside 0 … D.
 */
export function linearVaeOptimum(
  eigenvalues: readonly number[],
  latents: number,
  setting: LinearVaeSetting,
): LinearVaeOptimum {
  checkSetting('linearVaeOptimum', setting);
  requireThat(eigenvalues.length > 0, 'linearVaeOptimum: there must be an eigenvalue', eigenvalues.length);
  for (const each of eigenvalues) checkVariance('linearVaeOptimum', each);
  const possible = Number.isSafeInteger(latents) && latents >= 0 && latents <= eigenvalues.length;
  requireThat(possible, 'linearVaeOptimum: units must be 0 to the number of eigenvalues', latents);
  const { noiseStd, beta } = setting;
  const threshold = beta * noiseStd * noiseStd;
  const sorted = eigenvalues.toSorted((a, b) => b - a);
  const units = sorted.slice(0, latents).map((variance): LinearUnit => {
    const excess = variance - threshold;
    if (excess <= 0) return { weight: 0, kl: 0, active: false };
    return { weight: Math.sqrt(excess), kl: 0.5 * Math.log1p(excess / threshold), active: true };
  });
  const perDirection = -0.5 * Math.log(2 * Math.PI) - Math.log(noiseStd);
  const objective = sorted.reduce((sum, variance, i) => {
    const unit = units[i];
    const cost = unit?.active ? beta * (0.5 + unit.kl) : variance / (2 * noiseStd * noiseStd);
    return sum + perDirection - cost;
  }, 0);
  return { units, activeUnits: units.filter(({ active }) => active).length, objective };
}
