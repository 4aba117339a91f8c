import { expm1Minus } from './remainder.ts';
import { requireThat } from './requireThat.ts';

// The density C(λ) λˣ (1 − λ)¹⁻ˣ on [0, 1] of Loaiza-Ganem and Cunningham (2019), by the logit ℓ of λ. It is the
// exponential density ℓ eˡˣ / (eˡ − 1), so C(λ) = 2 atanh(1 − 2λ)/(1 − 2λ) = ℓ / tanh(ℓ/2) and 2 at λ = ½.

function checkLogit(caller: string, logit: number): void {
  requireThat(Number.isFinite(logit), `${caller}: logit must be finite`, logit);
}

/**
 * log C(λ) in nats, what a Bernoulli likelihood lacks on gray pixels: log 2 at λ = ½, where the textbook form is 0/0, and
 * growing like log |logit|. Throws `RangeError` for a logit that is not finite.
 */
export function continuousBernoulliLogNormalizer(logit: number): number {
  checkLogit('continuousBernoulliLogNormalizer', logit);
  // log 2 + ℓ²/24 + …; a subnormal logit has no half
  return Math.abs(logit) < 1e-8 ? Math.LN2 : Math.log(logit / Math.tanh(0.5 * logit));
}

/**
 * log density in nats at x in [0, 1], −∞ outside. Written as log(|ℓ| / (1 − e^(−|ℓ|))) less |ℓ| times the distance from
 * the likelier end, so that log C and the Bernoulli loss do not cancel. Throws `RangeError` for a logit that is not finite or
 * an x that is NaN.
 */
export function continuousBernoulliLogProb(logit: number, x: number): number {
  checkLogit('continuousBernoulliLogProb', logit);
  requireThat(!Number.isNaN(x), 'continuousBernoulliLogProb: x must be a number', x);
  if (!(x >= 0 && x <= 1)) return -Infinity;
  if (logit === 0) return 0;
  const size = Math.abs(logit);
  // log(ℓ/(1 − e^(−ℓ))) as the log of 1 and the rest, which a small ℓ leaves all its digits
  return Math.log1p(expm1Minus(-size) / -Math.expm1(-size)) - size * (logit > 0 ? 1 - x : x);
}

/** The mean, 1/(1 − e^(−ℓ)) − 1/ℓ: not λ, but nearer to ½. Throws `RangeError` for a logit that is not finite. */
export function continuousBernoulliMean(logit: number): number {
  checkLogit('continuousBernoulliMean', logit);
  const size = Math.abs(logit);
  if (size < 1e-8) return 0.5 + logit / 12;
  // The distance from the likelier end, 1/ℓ − 1/(eˡ − 1); as one fraction while both terms are large.
  const rest = Math.expm1(size);
  const distance = size < 1 ? expm1Minus(size) / (size * rest) : 1 / size - 1 / rest;
  return logit > 0 ? 1 - distance : distance;
}
