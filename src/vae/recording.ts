import type { Packed } from './pack.ts';
import type { Losses, LossPoint, Quality, Settings } from './protocol.ts';

/** Held-out codes kept in a recording. */
export const recordedCodes = 300;

/** [step, σ, reconstruction, KL per unit …] on a batch; with the held-out reconstruction and KL per unit after them where measured. */
export type RecordedPoint = readonly [
  step: number,
  sigma: number,
  train: readonly number[],
  heldOut?: readonly number[],
];

/** One snapshot of a recording. */
export interface RecordedSnapshot {
  readonly step: number;
  readonly sigma: number;
  readonly means: Packed;
  readonly logVars: Packed;
  readonly reconstructions?: Packed;
  readonly grid?: Packed;
  readonly samples?: Packed;
  readonly quality?: Quality;
}

/** A run as it lies in a file. */
export interface Recording {
  readonly settings: Settings;
  readonly losses: readonly RecordedPoint[];
  readonly snapshots: readonly RecordedSnapshot[];
}

/** The point of the curves that a recorded one stands for. */
export function unflatten([step, sigma, train, heldOut]: RecordedPoint): LossPoint {
  const losses = ([reconstruction = 0, ...klPerUnit]: readonly number[]): Losses => {
    const kl = klPerUnit.reduce((sum, unit) => sum + unit, 0);
    return { reconstruction, kl, elbo: reconstruction - kl, klPerUnit };
  };
  return { step, sigma, train: losses(train), ...(heldOut && { heldOut: losses(heldOut) }) };
}
