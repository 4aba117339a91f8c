import type { RecordedRun } from '../vae/protocol.ts';
import { nothing, type Training } from './trainingReports.ts';

/** The state that a recording shows at one of its snapshots. */
export function recordedState(run: RecordedRun, index = run.snapshots.length - 1): Training {
  const snapshot = run.snapshots[Math.max(0, Math.min(index, run.snapshots.length - 1))];
  const step = snapshot?.step ?? 0;
  return {
    ...nothing,
    settings: run.settings,
    device: { name: run.device, reason: 'The run was recorded beforehand.', tried: [] },
    step,
    heldOut: run.heldOut,
    losses: run.losses.filter((point) => point.step <= step),
    snapshot: snapshot ?? null,
    quality: snapshot?.quality ?? null,
  };
}
