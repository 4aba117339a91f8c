import { expm1Minus } from '../../math/remainder.ts';
import type { Ops, Output } from '../ops.ts';
import { logistic, softplus } from './activation.ts';
import { open } from './memory.ts';
import type { Memory } from './memory.ts';

/** The mean of a continuous Bernoulli with natural parameter a, 1/(1 − e⁻ᵃ) − 1/a (Loaiza-Ganem & Cunningham 2019). */
export function continuousMean(a: number): number {
  const size = Math.abs(a);
  if (size < 1e-4) return 0.5 + a / 12;
  const rest = Math.expm1(size);
  // The distance from the likelier end; as one fraction while both terms are large.
  const distance = size < 1 ? expm1Minus(size) / (size * rest) : 1 / size - 1 / rest;
  return a > 0 ? 1 - distance : distance;
}

/** log ∫₀¹ e^{a x} dx, the log normalizer of a continuous Bernoulli with natural parameter a. */
export function continuousLogNormalizer(a: number): number {
  const size = Math.abs(a);
  const log = size < 1e-4 ? (size * size) / 24 - size / 2 : Math.log(-Math.expm1(-size) / size);
  return log + Math.max(a, 0);
}

const meanOf: Readonly<Record<Output, (a: number) => number>> = {
  linear: (a) => a,
  sigmoid: logistic,
  bernoulli: logistic,
  'continuous-bernoulli': continuousMean,
};

const errorOf: Readonly<Record<Output, (a: number, x: number) => number>> = {
  linear: (a, x) => (x - a) ** 2,
  sigmoid: (a, x) => (x - logistic(a)) ** 2,
  bernoulli: (a, x) => softplus(a) - x * a,
  'continuous-bernoulli': (a, x) => continuousLogNormalizer(a) - x * a,
};

const isGaussian = (output: Output): boolean => output === 'linear' || output === 'sigmoid';

/** The likelihoods p(x | a) and their gradients. */
export function plainLikelihood({
  make,
}: Memory): Pick<Ops, 'mean' | 'reconstructionError' | 'likelihoodGradient' | 'logSigmaGradient' | 'logLikelihood'> {
  return {
    mean(output, a) {
      const out = make(a.rows, a.columns);
      const [from, { values }, mean] = [open(a).values, out, meanOf[output]];
      for (let i = 0; i < values.length; i++) values[i] = mean(from[i]!);
      return out;
    },
    reconstructionError(output, a, x) {
      const [from, target, error] = [open(a).values, open(x).values, errorOf[output]];
      const out = make(a.rows, 1);
      const draws = a.rows / x.rows;
      for (let row = 0, at = 0; row < a.rows; row++) {
        const start = Math.floor(row / draws) * a.columns;
        let sum = 0;
        for (let j = 0; j < a.columns; j++, at++) sum += error(from[at]!, target[start + j]!);
        out.values[row] = sum;
      }
      return out;
    },
    likelihoodGradient(output, a, x, logSigma, weights) {
      const [from, target, mean] = [open(a).values, open(x).values, meanOf[output]];
      const out = make(a.rows, a.columns);
      const draws = a.rows / x.rows;
      const precision = isGaussian(output) ? Math.exp(-2 * open(logSigma).values[0]!) : 1;
      for (let row = 0, at = 0; row < a.rows; row++) {
        const start = Math.floor(row / draws) * a.columns;
        const scale = precision * (weights ? open(weights).values[row]! : 1 / a.rows);
        for (let j = 0; j < a.columns; j++, at++) {
          const m = mean(from[at]!);
          const slope = output === 'sigmoid' ? m * (1 - m) : 1;
          out.values[at] = (m - target[start + j]!) * slope * scale;
        }
      }
      return out;
    },
    logSigmaGradient(error, logSigma, features, weights) {
      const precision = Math.exp(-2 * open(logSigma).values[0]!);
      const out = make(1, 1);
      let sum = 0;
      for (let row = 0; row < error.rows; row++)
        sum +=
          (weights ? open(weights).values[row]! : 1 / error.rows) * (features - open(error).values[row]! * precision);
      out.values[0] = sum;
      return out;
    },
    logLikelihood(output, error, logSigma, features) {
      const out = make(error.rows, 1);
      const logStd = open(logSigma).values[0]!;
      const constant = features * (0.5 * Math.log(2 * Math.PI) + logStd);
      const precision = Math.exp(-2 * logStd);
      for (let row = 0; row < error.rows; row++) {
        const e = open(error).values[row]!;
        out.values[row] = isGaussian(output) ? -constant - 0.5 * precision * e : -e;
      }
      return out;
    },
  };
}
