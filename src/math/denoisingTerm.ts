import { checkTime, forwardPosterior, meanFromNoise, noised, noiseWeight, type Schedule } from './diffusion.ts';
import { klNormal } from './kl.ts';
import type { Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** One KL term of the diffusion bound, with what it is made of. */
export interface DenoisingTerm {
  /** x_t, the noised datum. */
  readonly xt: number;
  /** q(x_{t−1} | x_t, x_0), what the model is to match. */
  readonly target: Normal;
  /** μ_θ(x_t), the mean of the model's step; its standard deviation is that of the target. */
  readonly modelMean: number;
  /** What a squared noise error costs, `noiseWeight` of the step. */
  readonly weight: number;
  /** The term in nats, as weight · (ε − ε̂)², the form that loses no digits where the prediction is good. */
  readonly kl: number;
  /** The same number, from four readings. */
  readonly forms: {
    /** KL(target ‖ N(μ_θ, β̃_t)). */
    readonly normals: number;
    /** (μ̃ − μ_θ)² / (2β̃_t). */
    readonly means: number;
    /** weight · (ε − ε̂)². */
    readonly noise: number;
    /** ½ (SNR(t−1) − SNR(t)) (x_0 − x̂_0)² (Kingma et al. 2021, equation 14). */
    readonly data: number;
  };
}

/**
 * The term of step t where x_t = √ᾱ_t x_0 + √(1−ᾱ_t) ε and the model predicts the noise ε̂, which is to predict the datum
 * x̂_0 = (x_t − √(1−ᾱ_t) ε̂)/√ᾱ_t. Throws `RangeError` unless t is in 2 to T and all numbers are finite.
 */
export function denoisingTerm(
  schedule: Schedule,
  t: number,
  x0: number,
  epsilon: number,
  epsilonHat: number,
): DenoisingTerm {
  requireThat([x0, epsilon, epsilonHat].every(Number.isFinite), 'denoisingTerm: x0 and the noises must be finite', [
    x0,
    epsilon,
    epsilonHat,
  ]);
  checkTime('denoisingTerm', schedule, t, 2);
  const weight = noiseWeight(schedule, t);
  const xt = noised(schedule, t, x0, epsilon);
  const { slope, offset, std } = forwardPosterior(schedule, t, x0);
  const target = { mean: slope * xt + offset, std };
  const modelMean = meanFromNoise(schedule, t, xt, epsilonHat);
  const kl = weight * (epsilon - epsilonHat) ** 2;

  const left = schedule.alphaBar[t] ?? NaN;
  const noise = schedule.noise[t] ?? NaN;
  const predicted = (xt - Math.sqrt(noise) * epsilonHat) / Math.sqrt(left);
  const lost = (schedule.snr[t - 1] ?? NaN) - (schedule.snr[t] ?? NaN);
  return {
    xt,
    target,
    modelMean,
    weight,
    kl,
    forms: {
      normals: klNormal(target, { mean: modelMean, std }),
      means: (target.mean - modelMean) ** 2 / (2 * std * std),
      noise: kl,
      data: 0.5 * lost * (x0 - predicted) ** 2,
    },
  };
}
