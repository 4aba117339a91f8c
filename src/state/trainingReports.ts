import type { DeviceName, HeldOut, LossPoint, Quality, Report, Settings, Snapshot, Trace } from '../vae/protocol.ts';
import type { Encoded } from './codings.ts';
import type { Answered } from './questions.ts';

/** Where a run stands: a recording, on its way, training, at rest, or stopped by trouble. */
export type Phase = 'recorded' | 'starting' | 'running' | 'paused' | 'stopped';

/** Which device computes, why, and which ones refused. */
export interface Device {
  readonly name: DeviceName;
  readonly reason: string;
  readonly tried: readonly string[];
}

/** Decoder means at some codes, and the step at which they were decoded. */
export interface Decoded {
  readonly codes: Float32Array;
  readonly x: Float32Array;
  readonly step: number;
}

/** Which moments of a run can be looked at again, and which one is; null for now. */
interface Looking {
  readonly at: number | null;
  readonly moments: readonly number[];
}

/** What is known of training now; parts that have not been told yet are absent. */
export interface Training {
  readonly phase: Phase;
  readonly settings: Settings | null;
  readonly device: Device | null;
  readonly step: number;
  readonly stepsPerSecond: number;
  readonly tensors: number;
  readonly heldOut: HeldOut | null;
  /** Thinned, in order of steps. */
  readonly losses: readonly LossPoint[];
  /** The newest of every part. */
  readonly snapshot: Snapshot | null;
  readonly quality: Quality | null;
  /** Decoded points by what they were asked for. */
  readonly decoded: Readonly<Record<string, Decoded>>;
  /** The newest codes of data, by what they were asked for. */
  readonly encoded: Readonly<Record<string, Encoded>>;
  /** The newest answer about the run, by what it was asked for. */
  readonly answers: Readonly<Record<string, Answered>>;
  /** What answers are awaited for. */
  readonly asking: readonly string[];
  /** Where the reader looks in the run's time; the snapshot, and what is decoded, are of then. */
  readonly looking: Looking;
  /** The newest datum that was followed through a step. */
  readonly trace: Trace | null;
  /** Steps at which a setting was changed while the weights stayed. */
  readonly changedAt: readonly number[];
  /** One plain sentence that says why training stopped and what to do. */
  readonly trouble: string;
  readonly notice: string;
}

/** Before anything is known. */
export const nothing: Training = {
  phase: 'recorded',
  settings: null,
  device: null,
  step: 0,
  stepsPerSecond: 0,
  tensors: 0,
  heldOut: null,
  losses: [],
  snapshot: null,
  quality: null,
  decoded: {},
  encoded: {},
  answers: {},
  asking: [],
  looking: { at: null, moments: [] },
  trace: null,
  changedAt: [],
  trouble: '',
  notice: '',
};

const mostPoints = 600;

/** Keeps every second point once there are too many; measurements on held-out data always stay. */
export function thin(points: readonly LossPoint[]): readonly LossPoint[] {
  if (points.length <= mostPoints) return points;
  const last = points.length - 1;
  return points.filter((point, i) => i % 2 === 0 || i === last || point.heldOut !== undefined);
}

/** Whether held-out items are the same; of the reader's own data the name does not tell. */
const sameItems = (before: HeldOut | null, after: HeldOut): boolean =>
  before?.x.length === after.x.length && before.x.every((value, i) => value === after.x[i]);

/** Whether settings differ in nothing but the device: then what was computed about a run at its step is still so. */
export function isMove(before: Settings, after: Settings): boolean {
  return JSON.stringify({ ...before, device: after.device }) === JSON.stringify(after);
}

const answersAt = ({ answers }: Training, step: number): Training['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.step === step));

/** A run stands at a step: a new one forgets the curves, one that only moved keeps them up to there. */
function ready(now: Training, report: Extract<Report, { type: 'ready' }>): Training {
  const { settings, step, heldOut } = report;
  const same = step > 0 && now.phase !== 'recorded' && now.settings !== null;
  const fits =
    now.snapshot?.latent === settings.latent &&
    now.settings?.data === settings.data &&
    now.phase !== 'recorded' &&
    (settings.data !== 'own' || sameItems(now.heldOut, heldOut));
  return {
    ...now,
    settings,
    step,
    heldOut,
    phase: now.phase === 'running' ? 'running' : 'paused',
    losses: same ? now.losses.filter((point) => point.step <= step) : [],
    changedAt: same ? now.changedAt : [],
    snapshot: fits ? now.snapshot : null,
    decoded: fits ? now.decoded : {},
    encoded: fits ? now.encoded : {},
    quality: same ? now.quality : null,
    answers: same && now.settings && isMove(now.settings, settings) ? answersAt(now, step) : {},
    asking: [],
    looking: { at: null, moments: same ? now.looking.moments.filter((moment) => moment < step) : [] },
    trace: null,
    // A notice is about how the run came to stand here; it goes when the reader does something.
    trouble: '',
  };
}

/** Whether a point of the curves has numbers. */
const isDrawable = ({ train, heldOut }: LossPoint): boolean =>
  Number.isFinite(train.elbo) && (heldOut === undefined || Number.isFinite(heldOut.elbo));

/** What is known after a report. Pure; `decoded` and `alive` are told to whoever asked instead. */
export function reduce(now: Training, report: Report): Training {
  switch (report.type) {
    case 'device':
      return { ...now, device: { name: report.device, reason: report.reason, tried: report.tried } };
    case 'ready':
      return ready(now, report);
    case 'running':
      return {
        ...now,
        step: report.step,
        phase: report.running ? 'running' : now.phase === 'stopped' ? 'stopped' : 'paused',
      };
    case 'losses': {
      const step = Math.max(now.step, report.points.at(-1)?.step ?? 0);
      return { ...now, step, losses: thin([...now.losses, ...report.points.filter(isDrawable)]) };
    }
    case 'snapshot':
      // A run that has lost its numbers keeps its last picture.
      if (report.means?.every(Number.isFinite) === false) return now;
      return {
        ...now,
        step: Math.max(now.step, report.step),
        snapshot: now.snapshot?.latent === report.latent ? { ...now.snapshot, ...report } : report,
        quality: report.quality ?? now.quality,
      };
    case 'pace':
      return { ...now, step: report.step, stepsPerSecond: report.stepsPerSecond, tensors: report.tensors };
    case 'looking':
      return { ...now, looking: { at: report.at, moments: report.moments } };
    case 'trace':
      return { ...now, trace: report.trace };
    case 'notice':
      return { ...now, notice: report.message };
    case 'trouble':
      return { ...now, phase: 'stopped', asking: [], trouble: report.message, stepsPerSecond: 0 };
    default:
      return now;
  }
}
