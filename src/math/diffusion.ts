import type { GaussianStep } from './gaussianStep.ts';
import { runningSums } from './runningSums.ts';
import { requireThat } from './requireThat.ts';

/**
 * The noise schedule of a forward chain x_t = √α_t x_{t−1} + √β_t ε_t, t = 1 … T (Ho, Jain and Abbeel 2020, section 2).
 * Arrays are [T + 1] and are read at t, with t = 0 for the datum itself, where β is 0, ᾱ is 1 and the SNR infinite.
 */
export interface Schedule {
  readonly steps: number;
  readonly beta: Float64Array;
  /** α_t = 1 − β_t. */
  readonly alpha: Float64Array;
  /** ᾱ_t = ∏_{s≤t} α_s: how much of the variance of the datum is left. */
  readonly alphaBar: Float64Array;
  /** 1 − ᾱ_t, the variance of the noise, without cancellation for the first steps. */
  readonly noise: Float64Array;
  /** ᾱ_t / (1 − ᾱ_t). */
  readonly snr: Float64Array;
}

/**
 * The schedule of `betas` [T], with ᾱ in log space: a thousand factors neither drift nor underflow, and 1 − ᾱ keeps its
 * digits where β is tiny. Throws `RangeError` for no betas, or one outside (0, 1).
 */
export function createSchedule(betas: readonly number[]): Schedule {
  requireThat(betas.length > 0, 'createSchedule: there must be a step', betas.length);
  const bad = betas.find((beta) => !(beta > 0 && beta < 1));
  requireThat(bad === undefined, 'createSchedule: betas must lie between 0 and 1', bad);
  const steps = betas.length;
  const logAlphaBar = runningSums(betas.map((beta) => Math.log1p(-beta)));
  // 0 − x instead of −x: at t = 0 there is no noise, and it must not be −0.
  return {
    steps,
    beta: Float64Array.of(0, ...betas),
    alpha: Float64Array.of(1, ...betas.map((beta) => 1 - beta)),
    alphaBar: logAlphaBar.map(Math.exp),
    noise: logAlphaBar.map((log) => 0 - Math.expm1(log)),
    snr: logAlphaBar.map((log) => 1 / Math.expm1(0 - log)),
  };
}

/**
 * `count` betas from `first` to `last` in equal steps, as Ho et al. (2020) use from 1e-4 to 0.02 for T = 1000. Throws
 * `RangeError` unless there are two or more, between 0 and 1.
 */
export function linearBetas(count: number, first = 1e-4, last = 0.02): number[] {
  requireThat(Number.isSafeInteger(count) && count >= 2, 'linearBetas: count must be an integer of at least 2', count);
  requireThat(first > 0 && first < 1 && last > 0 && last < 1, 'linearBetas: betas must lie between 0 and 1', [
    first,
    last,
  ]);
  return Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
}

/** Throws `RangeError` in the name of `caller` unless t is a step of the schedule and at least `least`. */
export function checkTime(caller: string, { steps }: Schedule, t: number, least: number): void {
  requireThat(Number.isSafeInteger(t) && t >= least && t <= steps, `${caller}: t must be in ${least} to ${steps}`, t);
}

/** x_t | x_{t−1} ~ N(√α_t x_{t−1}, β_t), one noising step. Throws `RangeError` unless t is in 1 to T. */
export function noisingStep(schedule: Schedule, t: number): GaussianStep {
  checkTime('noisingStep', schedule, t, 1);
  return { slope: Math.sqrt(schedule.alpha[t] ?? NaN), offset: 0, std: Math.sqrt(schedule.beta[t] ?? NaN) };
}

/** x_t | x_0 ~ N(√ᾱ_t x_0, 1 − ᾱ_t), as a step from x_0. Throws `RangeError` unless t is in 1 to T. */
export function forwardMarginal(schedule: Schedule, t: number): GaussianStep {
  checkTime('forwardMarginal', schedule, t, 1);
  return { slope: Math.sqrt(schedule.alphaBar[t] ?? NaN), offset: 0, std: Math.sqrt(schedule.noise[t] ?? NaN) };
}

/**
 * x_t = √ᾱ_t x_0 + √(1−ᾱ_t) ε, in one stride with standard normal noise ε. Throws `RangeError` unless t is in 1 to T and
 * x_0 and ε are finite.
 */
export function noised(schedule: Schedule, t: number, x0: number, epsilon: number): number {
  checkTime('noised', schedule, t, 1);
  requireThat(Number.isFinite(x0), 'noised: x0 must be finite', x0);
  requireThat(Number.isFinite(epsilon), 'noised: epsilon must be finite', epsilon);
  const { slope, std } = forwardMarginal(schedule, t);
  return slope * x0 + std * epsilon;
}

/**
 * q(x_{t−1} | x_t, x_0), the product of N(x_t; √α_t x_{t−1}, β_t) and N(x_{t−1}; √ᾱ_{t−1} x_0, 1−ᾱ_{t−1}), as a step from
 * x_t: variance β̃_t = β_t (1−ᾱ_{t−1})/(1−ᾱ_t), slope √α_t (1−ᾱ_{t−1})/(1−ᾱ_t) and offset √ᾱ_{t−1} β_t/(1−ᾱ_t) x_0
 * (Ho et al. 2020, equations 6 and 7). Throws `RangeError` unless x_0 is finite and t in 2 to T: at t = 1 it is the point x_0.
 */
export function forwardPosterior(schedule: Schedule, t: number, x0: number): GaussianStep {
  checkTime('forwardPosterior', schedule, t, 2);
  requireThat(Number.isFinite(x0), 'forwardPosterior: x0 must be finite', x0);
  const beta = schedule.beta[t] ?? NaN;
  const noise = schedule.noise[t] ?? NaN;
  const before = schedule.noise[t - 1] ?? NaN;
  return {
    slope: Math.sqrt(schedule.alpha[t] ?? NaN) * (before / noise),
    offset: Math.sqrt(schedule.alphaBar[t - 1] ?? NaN) * (beta / noise) * x0,
    std: Math.sqrt(beta * (before / noise)),
  };
}

/**
 * μ_θ = (x_t − β_t/√(1−ᾱ_t) ε̂)/√α_t, the mean of a reverse step that predicts the noise ε̂ (Ho et al. 2020, equation
 * 11). Throws `RangeError` unless t is in 1 to T and x_t and ε̂ are finite.
 */
export function meanFromNoise(schedule: Schedule, t: number, xt: number, epsilonHat: number): number {
  checkTime('meanFromNoise', schedule, t, 1);
  requireThat(Number.isFinite(xt), 'meanFromNoise: xt must be finite', xt);
  requireThat(Number.isFinite(epsilonHat), 'meanFromNoise: epsilonHat must be finite', epsilonHat);
  const beta = schedule.beta[t] ?? NaN;
  return (xt - (beta / Math.sqrt(schedule.noise[t] ?? NaN)) * epsilonHat) / Math.sqrt(schedule.alpha[t] ?? NaN);
}

/**
 * The weight of the squared noise error in the KL term of step t, β_t²/(2 β̃_t α_t (1−ᾱ_t)) = β_t/(2 α_t (1−ᾱ_{t−1})):
 * KL(q(x_{t−1}|x_t,x_0) ‖ N(μ_θ, β̃_t)) = weight · (ε − ε̂)² in nats (Ho et al. 2020, equation 12).
 * Throws `RangeError` unless t is in 2 to T.
 */
export function noiseWeight(schedule: Schedule, t: number): number {
  checkTime('noiseWeight', schedule, t, 2);
  return (schedule.beta[t] ?? NaN) / (2 * (schedule.alpha[t] ?? NaN) * (schedule.noise[t - 1] ?? NaN));
}
