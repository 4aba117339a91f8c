import type { Checkpoint, OwnData } from '../protocol.ts';
import type { DeviceName, Settings } from './settings.ts';

/** What a device is raced on: a model as it stands, or before its first step. */
export interface RaceTask {
  readonly device: DeviceName;
  readonly settings: Settings;
  /** The weights that a run has come to. */
  readonly checkpoint?: Checkpoint;
  /** The data, where no seed makes them. */
  readonly own?: OwnData;
}

/** What a device did, or why it did not. */
export type Lap =
  | { readonly device: DeviceName; readonly refused: string }
  | {
      readonly device: DeviceName;
      /** The median of the rounds; the slowest and the fastest of them. */
      readonly stepsPerSecond: number;
      readonly slowest: number;
      readonly fastest: number;
      readonly steps: number;
      /** −ELBO of the held-out data after `commonSteps` steps that every device takes alike, in nats. */
      readonly loss: number;
      readonly halfPrecision: boolean;
    };

/** Steps that every device takes from the same weights with the same noise, before its loss is compared. */
export const commonSteps = 24;

/** Devices agree when their losses differ by no more than this times the loss, or this where the loss is below one nat. */
export const tolerance = 1e-3;

/** A lap and what is to be thought of it. */
export interface Verdict {
  readonly lap: Lap;
  /** Whether it ran and agrees with the reference: WASM, or plain TypeScript where WASM did not run. */
  readonly agrees: boolean;
  /** How far its loss is from the reference's, as a share of that; absent without one. */
  readonly differs?: number;
}

const ran = (lap: Lap): lap is Exclude<Lap, { refused: string }> => !('refused' in lap);

/** What the devices are compared with. */
export function referenceOf(laps: readonly Lap[]): DeviceName | undefined {
  const can = laps.filter(ran).filter(({ loss }) => Number.isFinite(loss));
  return (['wasm', 'plain'] as const).find((name) => can.some(({ device }) => device === name));
}

/** Judges laps against the reference; a loss that is not finite agrees with nothing. */
export function verdicts(laps: readonly Lap[]): readonly Verdict[] {
  const name = referenceOf(laps);
  const reference = laps.filter(ran).find(({ device }) => device === name);
  return laps.map((lap) => {
    if (!ran(lap) || !reference) return { lap, agrees: false };
    const differs = Math.abs(lap.loss - reference.loss) / Math.max(1, Math.abs(reference.loss));
    return { lap, agrees: differs <= tolerance, differs };
  });
}

/** The fastest of the devices that agree with the reference. */
export function fastestOf(laps: readonly Lap[]): DeviceName | undefined {
  const rates = verdicts(laps).flatMap(({ lap, agrees }) => (agrees && ran(lap) ? [lap] : []));
  return rates.toSorted((a, b) => b.stepsPerSecond - a.stepsPerSecond)[0]?.device;
}
