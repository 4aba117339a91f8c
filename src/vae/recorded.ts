import { inHeldOut, makeDataset } from './dataset.ts';
import { unpack } from './pack.ts';
import { priorGrid } from './priorGrid.ts';
import { gridSide } from './protocol.ts';
import type { DataName, RecordedRun, Snapshot } from './protocol.ts';
import { recordedCodes, unflatten } from './recording.ts';
import type { RecordedSnapshot, Recording } from './recording.ts';

const files = import.meta.glob('./recorded/*.json', { import: 'default' });

function snapshotFrom(
  { means, logVars, reconstructions, grid, samples, ...rest }: RecordedSnapshot,
  latent: number,
): Snapshot {
  return {
    type: 'snapshot',
    latent,
    means: unpack(means),
    logVars: unpack(logVars),
    ...rest,
    ...(reconstructions && { reconstructions: unpack(reconstructions) }),
    ...(grid && { gridCodes: priorGrid(gridSide, latent), grid: unpack(grid) }),
    ...(samples && { samples: unpack(samples) }),
  };
}

/** The data sets of which a run was recorded. */
export const recordedNames: readonly DataName[] = Object.keys(files).map(
  (file) => file.slice('./recorded/'.length, -'.json'.length) as DataName,
);

/** A recording in its small form. Throws `RangeError` where there is none. */
export async function recording(data: DataName): Promise<Recording> {
  const load = files[`./recorded/${data}.json`];
  if (!load) throw new RangeError(`recording: no run was recorded of these data, got ${data}`);
  return (await load()) as Recording;
}

/** The recorded run of a data set. The held-out items are generated again from the seed rather than stored. */
export async function recordedRun(data: DataName): Promise<RecordedRun> {
  const { settings, losses, snapshots } = await recording(data);
  const dataset = makeDataset(data, settings.seed, 0, recordedCodes);
  return {
    settings,
    device: 'plain',
    heldOut: inHeldOut(dataset),
    losses: losses.map(unflatten),
    snapshots: snapshots.map((snapshot) => snapshotFrom(snapshot, settings.latent)),
  };
}
