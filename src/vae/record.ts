import { createPlain } from '../nn/plain/plain.ts';
import { makeDataset } from './dataset.ts';
import { pack } from './pack.ts';
import type { Losses, Settings, Wants } from './protocol.ts';
import { measureQuality } from './quality.ts';
import { recordedCodes } from './recording.ts';
import type { RecordedPoint, RecordedSnapshot, Recording } from './recording.ts';
import { takeSnapshot } from './snapshot.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';
import type { Trainer } from './trainer.ts';

const codesOnly: Wants = { codes: true, reconstructions: false, grid: false, samples: false, quality: false };
const everything: Wants = { codes: true, reconstructions: true, grid: true, samples: true, quality: true };
const round = (value: number): number => Number(value.toPrecision(6));
const flat = ({ reconstruction, klPerUnit }: Losses): readonly number[] => [reconstruction, ...klPerUnit].map(round);

async function point(trainer: Trainer, withHeldOut: boolean): Promise<RecordedPoint> {
  const { step } = trainer;
  const heldOut = withHeldOut ? [flat(await trainer.heldOutLosses())] : [];
  const measured = trainer.advance(true)!;
  const losses = await trainer.losses(measured);
  trainer.ops.dispose(measured);
  return [step, round(losses.sigma), flat(losses), ...heldOut] as unknown as RecordedPoint;
}

async function snapshot(trainer: Trainer, isLast: boolean): Promise<RecordedSnapshot> {
  const sigma = Math.exp((await trainer.ops.read(trainer.weights.logSigma))[0]!);
  const { step, means, logVars, reconstructions, grid, samples } = await takeSnapshot(
    trainer,
    isLast ? everything : codesOnly,
    sigma,
  );
  const kept = (values: Float32Array): Float32Array => values.subarray(0, recordedCodes * trainer.model.latent);
  return {
    step,
    sigma: round(sigma),
    means: pack(kept(means!), 2),
    logVars: pack(kept(logVars!), 1),
    ...(reconstructions &&
      grid &&
      samples && { reconstructions: pack(reconstructions, 1), grid: pack(grid, 1), samples: pack(samples, 1) }),
    quality: await measureQuality(trainer),
  };
}

/** Trains on the plain device and records it: about 60 points of the curves and 12 snapshots, closer together at the start. */
export async function record(settings: Settings, steps: number): Promise<Recording> {
  const dataset = makeDataset(settings.data, settings.seed);
  const ops = createPlain();
  const trainer = createTrainer(ops, dataset, firstCheckpoint(settings, dataset));
  const pointAt = new Set(Array.from({ length: 61 }, (_, i) => Math.round((steps * (i / 60) ** 1.5) / 10) * 10));
  const snapshotAt = new Set(Array.from({ length: 12 }, (_, i) => Math.round((steps * (i / 11) ** 1.5) / 10) * 10));
  const losses: RecordedPoint[] = [];
  const snapshots: RecordedSnapshot[] = [];
  while (trainer.step <= steps) {
    const { step } = trainer;
    if (snapshotAt.has(step)) snapshots.push(await snapshot(trainer, step === steps));
    if (pointAt.has(step)) losses.push(await point(trainer, losses.length % 3 === 0 || step === steps));
    else trainer.advance(false);
  }
  trainer.dispose();
  return { settings, losses, snapshots };
}
