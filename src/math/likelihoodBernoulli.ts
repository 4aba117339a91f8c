import { requireThat } from './requireThat.ts';

/** 1 / (1 + e^(−logit)) without overflow, and with its relative accuracy kept where it is tiny; 0 and 1 at ∓∞, `NaN` at NaN. */
export function sigmoid(logit: number): number {
  const small = Math.exp(-Math.abs(logit));
  return logit < 0 ? small / (1 + small) : 1 / (1 + small);
}

function checkPixel(caller: string, x: number, logit: number): void {
  requireThat(x >= 0 && x <= 1, `${caller}: x must lie in [0, 1]`, x);
  requireThat(Number.isFinite(logit), `${caller}: logit must be finite`, logit);
}

function loss(x: number, logit: number): number {
  return (logit > 0 ? (1 - x) * logit : x * -logit) + Math.log1p(Math.exp(-Math.abs(logit)));
}

/**
 * −x log π − (1 − x) log(1 − π) in nats at π = sigmoid(logit), for x in [0, 1]: softplus(logit) − x logit, arranged as a
 * sum of terms that are not negative, so that neither a certain nor a nearly certain pixel loses digits. On gray x it is
 * a cross-entropy and its least value is the entropy of an x-coin, not 0.
 * Throws `RangeError` for x outside [0, 1] or a logit that is not finite.
 */
export function bernoulliLoss(x: number, logit: number): number {
  checkPixel('bernoulliLoss', x, logit);
  return loss(x, logit);
}

/** Its derivative with respect to the logit, sigmoid(logit) − x. Throws `RangeError` as `bernoulliLoss` does. */
export function bernoulliLossSlope(x: number, logit: number): number {
  checkPixel('bernoulliLossSlope', x, logit);
  // Near 1 both are subtracted as their distances from 1, which keeps the digits of a certain pixel.
  return logit > 0 ? 1 - x - sigmoid(-logit) : sigmoid(logit) - x;
}

/**
 * −log p(x | z) in nats for a decoder of independent Bernoulli pixels, pixel by pixel; the loss of the image is their sum.
 * Throws `RangeError` for different lengths, none at all, a pixel outside [0, 1] or a logit that is not finite.
 */
export function bernoulliLosses(x: ArrayLike<number>, logits: ArrayLike<number>): Float64Array {
  requireThat(
    x.length > 0 && x.length === logits.length,
    'bernoulliLosses: x and logits must have the same length, above 0',
    [x.length, logits.length],
  );
  const losses = new Float64Array(x.length);
  for (let j = 0; j < losses.length; j++) {
    const [pixel, logit] = [x[j] ?? NaN, logits[j] ?? NaN];
    checkPixel('bernoulliLosses', pixel, logit);
    losses[j] = loss(pixel, logit);
  }
  return losses;
}
