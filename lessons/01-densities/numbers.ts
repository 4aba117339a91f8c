import { prob } from '../../src/math/normal.ts';
import { interval } from '../../src/math/normalInterval.ts';
import { observables } from '../../src/math/expectation.ts';
import recorded from '../../src/widgets/prior-switch/pair.json' with { type: 'json' };
import { pairOf } from '../../src/widgets/prior-switch/pair.ts';

/** The pair of Figure 1.3, as its figure reads it. */
export const pair = pairOf(recorded as unknown as Parameters<typeof pairOf>[0]);

/** A share in percent, to the whole percent. */
export const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;

const bell = { mean: 1.5, std: 0.8 };
const [from, to] = [0.3, 2.9];

/** The sum of the heights of the first bell at `count` evenly spaced places between 0.3 and 2.9: without a width, no area. */
export function sumOfHeights(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += prob(bell, from + ((i + 0.5) * (to - from)) / count);
  return sum;
}

/** The probability of the first interval. */
export const inside = interval(bell, from, to);

/** The probability of one millimeter at the top of a bell with σ = 0.1 m, and the density there per meter. */
export const narrow = {
  peak: prob({ mean: 0, std: 0.1 }, 0),
  millimeter: interval({ mean: 0, std: 0.1 }, -0.0005, 0.0005),
};

/** E X² of N(0.6, 1.2²), and the square of the mean. */
export const square = { mean: observables.square.moments({ mean: 0.6, std: 1.2 }).mean, ofMean: 0.6 ** 2 };
