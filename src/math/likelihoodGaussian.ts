import { requireThat } from './requireThat.ts';

/** The loss of a Gaussian decoder, and what it would be at the best std. */
export interface GaussianLoss {
  /** ‖x − mean‖². */
  readonly squaredError: number;
  /** −log N(x; mean, std² I) in nats; negative where the density exceeds 1. */
  readonly nll: number;
  /** The part of it that does not depend on the mean, D/2 log 2π std². */
  readonly constant: number;
  /** The std that makes the loss least: the root mean squared error. */
  readonly bestStd: number;
  /** The loss there, D/2 (1 + log 2π bestStd²). */
  readonly nllAtBestStd: number;
}

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** √Σ eⱼ² without overflow or underflow on the way. */
function norm(errors: Float64Array): number {
  let largest = 0;
  for (const error of errors) largest = Math.max(largest, Math.abs(error));
  if (largest === 0) return 0;
  let sum = 0;
  for (const error of errors) sum += (error / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/**
 * −log p(x | z) = ‖x − mean‖² / (2 std²) + D/2 log 2π std² in nats, for x and the decoder's mean of D numbers each and one
 * std for all. A mean that meets x exactly has no best std: the likelihood is unbounded, `bestStd` is 0 and
 * `nllAtBestStd` −∞. Throws `RangeError` for lists that are empty, of different lengths or not finite, or a bad std.
 */
export function gaussianLoss(x: ArrayLike<number>, mean: ArrayLike<number>, std: number): GaussianLoss {
  const features = x.length;
  requireThat(features > 0 && mean.length === features, 'gaussianLoss: x and mean must have the same length, above 0', [
    features,
    mean.length,
  ]);
  requireThat(std > 0 && std < Infinity, 'gaussianLoss: std must be positive and finite', std);
  const errors = new Float64Array(features);
  let squaredError = 0;
  let inUnits = 0;
  for (let j = 0; j < features; j++) {
    const error = (x[j] ?? NaN) - (mean[j] ?? NaN);
    requireThat(Number.isFinite(error), 'gaussianLoss: x and mean must be finite', error);
    errors[j] = error;
    squaredError += error * error;
    inUnits += (error / std) ** 2;
  }
  const constant = features * (Math.log(std) + logRootTwoPi);
  const bestStd = norm(errors) / Math.sqrt(features);
  return {
    squaredError,
    nll: 0.5 * inUnits + constant,
    constant,
    bestStd,
    nllAtBestStd: features * (0.5 + Math.log(bestStd) + logRootTwoPi),
  };
}

/**
 * β σ²: what one nat of KL costs in units of half a squared error, since σ² (SSE/(2σ²) + β KL) = SSE/2 + β σ² KL. Two
 * models with the same β σ² have the same best mean and posterior. Throws `RangeError` unless β ≥ 0 and the std is positive.
 */
export function priorWeight(beta: number, std: number): number {
  requireThat(beta >= 0 && beta < Infinity, 'priorWeight: beta must not be negative', beta);
  requireThat(std > 0 && std < Infinity, 'priorWeight: std must be positive and finite', std);
  return beta * std * std;
}
