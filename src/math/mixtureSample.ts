import { checkMixture, type Mixture } from './mixture.ts';
import { requireThat } from './requireThat.ts';
import type { Rng } from './rng.ts';

/** A draw from a mixture with the component it came from. */
export interface MixtureDraw {
  readonly component: number;
  readonly x: number;
}

/**
 * `count` draws by ancestral sampling: the component k with probability πₖ, then x = μₖ + σₖ ε with ε ~ N(0, 1).
 * Throws `RangeError` for a bad mixture or a count that is no whole number.
 */
export function sampleMixture(mixture: Mixture, count: number, rng: Rng): MixtureDraw[] {
  checkMixture('sampleMixture', mixture, true);
  requireThat(Number.isSafeInteger(count) && count >= 0, 'sampleMixture: count must be a whole number', count);
  const last = mixture.weights.findLastIndex((weight) => weight > 0);
  return Array.from({ length: count }, () => {
    let left = rng.uniform();
    // Rounding may leave a little beyond the last weight; it belongs to the last component that has any.
    let component = 0;
    while (component < last && left >= (mixture.weights[component] ?? NaN)) left -= mixture.weights[component++] ?? NaN;
    const { mean, std } = mixture.components[component] ?? { mean: NaN, std: NaN };
    return { component, x: mean + std * rng.normal() };
  });
}
