import { inHeldOut, makeDataset } from './dataset.ts';
import { unpack } from './pack.ts';
import { priorGrid } from './priorGrid.ts';
import { gridSide } from './protocol.ts';
import type { DataName, RecordedRun, Snapshot } from './protocol.ts';
import { recordedCodes, unflatten } from './recording.ts';
import type { RecordedSnapshot, Recording } from './recording.ts';

const files: Readonly<Record<DataName, () => Promise<unknown>>> = {
  'heat-bump': async () => (await import('./recorded/heat-bump.json')).default,
  wave: async () => (await import('./recorded/wave.json')).default,
  oscillator: async () => (await import('./recorded/oscillator.json')).default,
  pendulum: async () => (await import('./recorded/pendulum.json')).default,
  'stroke-two': async () => (await import('./recorded/stroke-two.json')).default,
  digits: async () => (await import('./recorded/digits.json')).default,
};

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

/** A recording in its small form. */
export async function recording(data: DataName): Promise<Recording> {
  return (await files[data]()) as Recording;
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
