import type { Stand } from './run.ts';

/** Marks on an axis of nats that is so long. */
const units = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * The nats that the staircase shows: from some room below the first touch to some above the end. The bound of the prior,
 * with which q begins, may lie far below and then runs out of the frame.
 */
export function rangeOf(stands: readonly Stand[]): readonly [number, number] {
  const first = stands[0];
  const last = stands.at(-1);
  if (!first || !last) throw new RangeError('rangeOf: stands must hold the start, got none');
  const rise = last.logLikelihood - first.logLikelihood;
  const drop = Math.min(first.logLikelihood - first.elbo, Math.max(0.5 * rise, 0.5));
  const span = Math.max(0.01, rise + drop);
  const unit = units.find((each) => each >= span / 10) ?? span / 10;
  const low = Math.floor((first.logLikelihood - drop - 0.06 * span) / unit) * unit;
  const high = Math.ceil((last.logLikelihood + 0.1 * span) / unit) * unit;
  return [low, high];
}

/** So many half-steps have the same room each; a longer run is drawn ever closer. */
export const even = 12;

/** Where half-step `k` lies on the axis of a staircase that has room for `steps`: in equal steps, or as asinh(k/6) where it is long. */
export const placeOf = (steps: number, k: number): number => (steps <= even ? k : 6 * Math.asinh(k / 6));

/** The half-steps that are named on a long axis. */
export const named = [0, 2, 4, 10, 20, 40, 100, 200, 400] as const;
