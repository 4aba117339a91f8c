import { logSumExp } from './logSumExp.ts';
import { logProb } from './normal.ts';
import { requireThat } from './requireThat.ts';
import { createRng, type Rng } from './rng.ts';

/** Standard deviation of the noise around each branch. */
export const forkStd = 0.05;

/** One datum of the fork. */
export interface ForkDatum {
  readonly x: number;
  readonly y: number;
}

/** How high the upper branch lies at x, √x to the right of 0; the lower branch is its mirror image. */
export const forkHeight = (x: number): number => Math.sqrt(Math.max(0, x));

/**
 * A regression whose answer forks: x even in [−1, 1], y = ±√x with either sign as likely for x > 0 and y = 0 otherwise,
 * with noise of standard deviation .05. Throws `RangeError` unless the count is a whole number, not negative.
 */
export function drawFork(rng: Rng, count: number): ForkDatum[] {
  requireThat(Number.isSafeInteger(count) && count >= 0, 'drawFork: the count must be a whole number', count);
  return Array.from({ length: count }, () => {
    const x = 2 * rng.uniform() - 1;
    const sign = rng.below(2) === 0 ? 1 : -1;
    return { x, y: sign * forkHeight(x) + forkStd * rng.normal() };
  });
}

/** The 240 data of a seed, on which a figure's model trains. */
export const forkSample = (seed: number): ForkDatum[] => drawFork(createRng(seed, 'fork'), 240);

/** 400 data of the same seed that no model has seen. */
export const forkHeldOut = (seed: number): ForkDatum[] => drawFork(createRng(seed, 'fork held out'), 400);

/** log p(y | x) in nats of the law that `drawFork` draws from. */
export function forkLogProb(x: number, y: number): number {
  const height = forkHeight(x);
  const branches = [height, -height].map((mean) => Math.LN2 * -1 + logProb({ mean, std: forkStd }, y));
  return logSumExp(branches);
}
