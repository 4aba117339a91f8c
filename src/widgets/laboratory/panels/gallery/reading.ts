import type { HeldOut, Settings, Training } from '../../../../state/training.ts';
import { newest, unitsOf, type Unit } from '../../../vae-trainer/scene.ts';
import { holeShare } from './holes.ts';
import { distanceToData, missOf, sizeOfReconstructions } from './likeness.ts';
import { meanItem, principalVariances } from './principal.ts';

const known = new WeakMap<HeldOut, readonly number[]>();

/** The two greatest variances of held-out items, found once for each set. */
function variancesOf(heldOut: HeldOut): readonly number[] {
  const found = known.get(heldOut) ?? principalVariances(heldOut.x, heldOut.features, 2);
  known.set(heldOut, found);
  return found;
}

/** What a finished run has come to, in the numbers that the reasons are told with. */
export interface Reading {
  readonly settings: Settings;
  readonly step: number;
  /** The step of the newest held-out measurement, in nats per datum. */
  readonly measuredAt: number;
  readonly elbo: number;
  readonly reconstruction: number;
  readonly kl: number;
  readonly units: readonly Unit[];
  /** Decoder noise at the last step. */
  readonly sigma: number;
  readonly r2: Readonly<Record<string, number>>;
  /** The whole KL on held-out data over the steps. */
  readonly trace: readonly { readonly step: number; readonly kl: number }[];
  /** Why it stopped by itself; empty when it did not. */
  readonly trouble: string;
  /** The two greatest variances of the held-out items along directions of their own. */
  readonly variances: readonly number[];
  /** Numbers per item. */
  readonly features: number;
  /** Share of the prior's mass where hardly any code lies; for two units. */
  readonly holes: number | undefined;
  /** The median distance of a sample from the prior to the nearest held-out item. */
  readonly distance: number | undefined;
  /** Size of the reconstructions shown beside their data, and what they miss. */
  readonly size: number | undefined;
  readonly miss: number | undefined;
}

/** The reading of a run that rests or has stopped; undefined for a recording, while it trains, and before anything is measured. */
export function readingOf(state: Training): Reading | undefined {
  const { phase, settings, heldOut, losses, snapshot, quality, step, trouble } = state;
  const measured = newest(losses);
  if ((phase !== 'paused' && phase !== 'stopped') || !settings || !heldOut) return undefined;
  // A run that stopped at once has measured nothing.
  if (!measured && phase === 'paused') return undefined;
  const { features, x } = heldOut;
  const { elbo, reconstruction, kl } = measured?.losses ?? {
    elbo: Number.NaN,
    reconstruction: Number.NaN,
    kl: Number.NaN,
  };
  const { means, logVars, samples, reconstructions } = snapshot ?? {};
  const isPlane = snapshot?.latent === 2 && settings.prior === 'normal';
  const shownItems = reconstructions && x.subarray(0, reconstructions.length);
  return {
    settings,
    step,
    measuredAt: measured?.step ?? step,
    elbo,
    reconstruction,
    kl,
    features,
    trouble,
    units: unitsOf(losses),
    sigma: snapshot?.sigma ?? Number.NaN,
    r2: quality?.r2 ?? {},
    trace: losses.flatMap((point) => (point.heldOut ? [{ step: point.step, kl: point.heldOut.kl }] : [])),
    variances: variancesOf(heldOut),
    holes: isPlane && means && logVars ? holeShare(means, logVars) : undefined,
    distance: samples && distanceToData(samples, x, features),
    size: reconstructions && shownItems && sizeOfReconstructions(reconstructions, shownItems, meanItem(x, features)),
    miss: reconstructions && shownItems && missOf(reconstructions, shownItems),
  };
}
