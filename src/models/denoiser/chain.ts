import { exp } from '../../math/portableExp.ts';
import { log } from '../../math/portableLog.ts';

/** Noising steps, T. */
export const noisingSteps = 40;
/** Steps of training in a whole run. */
export const runLength = 4000;
/** Signal-to-noise ratio after the first step, where the noise is finer than any detail of the data, and after the last. */
export const snrEnds = [400, 0.01] as const;

/** The chain x_t = √ᾱ_t x_0 + √(1−ᾱ_t) ε; arrays are [T + 1] and read at t, where t = 0 is the datum itself. */
export interface Chain {
  /** √ᾱ_t. */
  readonly keep: Float64Array;
  /** √(1−ᾱ_t). */
  readonly spread: Float64Array;
  /** How far the mean of the step from t moves for an error of 1 in the noise, β_t/√(α_t(1−ᾱ_t)). */
  readonly reach: Float64Array;
  /** β̃_t, the variance of q(x_{t−1} | x_t, x_0); 0 at t = 1, where that is a point. */
  readonly target: Float64Array;
  /** 1/√α_t, by which the step from t stretches x_t. */
  readonly stretch: Float64Array;
}

/**
 * The chain whose log signal-to-noise ratio falls in equal steps from t = 1 to T. On it a squared error in the noise costs the
 * bound the same at every step from t = 2 on, ½ (SNR(t−1)/SNR(t) − 1), if the reverse step has the variance β̃_t: there the
 * plain noise loss of Ho et al. (2020) is the bound. Computed with portable functions, so that every machine gets the same bits.
 */
export function createChain(): Chain {
  const fall = log(snrEnds[0] / snrEnds[1]) / (noisingSteps - 1);
  const make = (of: (t: number) => number): Float64Array =>
    Float64Array.from({ length: noisingSteps + 1 }, (_, t) => of(t));
  const snr = make((t) => (t === 0 ? Infinity : snrEnds[0] * exp(-fall * (t - 1))));
  const noise = snr.map((ratio) => 1 / (1 + ratio));
  const alphaBar = noise.map((share) => 1 - share);
  const alpha = make((t) => (t === 0 ? 1 : alphaBar[t]! / alphaBar[t - 1]!));
  return {
    keep: alphaBar.map(Math.sqrt),
    spread: noise.map(Math.sqrt),
    reach: make((t) => (t === 0 ? 0 : (1 - alpha[t]!) / Math.sqrt(alpha[t]! * noise[t]!))),
    target: make((t) => (t === 0 ? 0 : ((1 - alpha[t]!) * noise[t - 1]!) / noise[t]!)),
    stretch: alpha.map((share) => 1 / Math.sqrt(share)),
  };
}
