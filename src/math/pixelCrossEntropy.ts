import { klCategorical } from './kl.ts';
import { requireThat } from './requireThat.ts';

/** What a Bernoulli decoder pays for one pixel, cut at what it would pay at best. */
export interface PixelCrossEntropy {
  /** −x log x̂ − (1 − x) log(1 − x̂). */
  readonly loss: number;
  /** Its least value over x̂, the entropy of an x-coin; at x̂ = x. */
  readonly least: number;
  /** loss − least = KL of an x-coin from an x̂-coin, never negative. */
  readonly excess: number;
}

const entropyPart = (a: number): number => (a === 0 ? 0 : -a * Math.log(a));

/**
 * The cross-entropy of a gray pixel x with a decoder's mean x̂, both in [0, 1], in nats: from the means, so that x̂ = 0 and
 * x̂ = 1 are allowed and cost ∞ where x is not as sure. Throws `RangeError` for numbers outside [0, 1].
 */
export function pixelCrossEntropy(x: number, mean: number): PixelCrossEntropy {
  requireThat(x >= 0 && x <= 1, 'pixelCrossEntropy: x must lie in [0, 1]', x);
  requireThat(mean >= 0 && mean <= 1, 'pixelCrossEntropy: mean must lie in [0, 1]', mean);
  const least = entropyPart(x) + entropyPart(1 - x);
  const excess = klCategorical([x, 1 - x], [mean, 1 - mean]);
  return { loss: least + excess, least, excess };
}
