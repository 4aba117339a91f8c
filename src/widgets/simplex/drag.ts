import { logitsOf } from '../../derivations/d17-softmax/logitsOf.ts';
import { ternaryShares, type TernaryPlace } from '../../math/ternary.ts';
import { params } from './params.ts';
import type { SimplexValues } from './scene.ts';

const { min, max } = params.logit1;

/** A share of zero has no logit; this one lies a hair inside the triangle. */
const least = 1e-6;

const held = (value: number): number => Math.min(max, Math.max(min, value));

/**
 * Logits whose softmax at the present temperature lies at a place of the triangle: T log π_k plus a constant. The constant
 * keeps the mean of the logits where the range of the sliders allows it; what still does not fit stays at the end of its
 * range, so that in the heat the point cannot leave the middle.
 */
export function logitsAt(
  place: TernaryPlace,
  values: SimplexValues,
): Pick<SimplexValues, 'logit1' | 'logit2' | 'logit3'> {
  const steps = ternaryShares(place).map((share) => values.temperature * Math.log(Math.max(least, share)));
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  const mean = logitsOf(values).reduce((sum, each) => sum + each, 0) / 3;
  const wanted = mean - steps.reduce((sum, each) => sum + each, 0) / 3;
  // The likeliest class keeps its logit in the range; the others as far as there is room below it.
  const constant = Math.min(max - high, Math.max(wanted, min - low));
  const [logit1 = NaN, logit2 = NaN, logit3 = NaN] = steps.map((step) => held(step + constant));
  return { logit1, logit2, logit3 };
}
