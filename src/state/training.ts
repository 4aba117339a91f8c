import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../vae/connect.ts';
import {
  startsOver,
  type Command,
  type DataName,
  type RecordedRun,
  type Report,
  type Settings,
  type Wants,
} from '../vae/protocol.ts';
import type { Values } from '../notebook/param.ts';
import { page } from './page.ts';
import { nothing, reduce, type Training } from './trainingReports.ts';

export { defaults, gridSide, ranges, sampleCount, shown } from '../vae/protocol.ts';
export type { DataName, HeldOut, LossPoint, RecordedRun, Settings } from '../vae/protocol.ts';
export type { Training } from './trainingReports.ts';

/** What the store needs from outside; tests give a fake. */
export interface TrainingParts {
  readonly connect: (onReport: (report: Report) => void) => Promise<Connection>;
  readonly load: (data: DataName) => Promise<RecordedRun>;
  /** Calls back at the next frame. */
  readonly soon: (call: () => void) => void;
}

/** Training as the page sees it: what is known, and what may be asked. */
export interface TrainingStore {
  readonly store: StoreApi<Training>;
  /** The recorded run of a data set. */
  loadRecorded(data: DataName): Promise<RecordedRun>;
  /** Shows the recorded run of a data set, unless a live run exists; `index` picks one of its snapshots, the last if absent. */
  showRecorded(data: DataName, index?: number): Promise<RecordedRun>;
  /** Trains with these settings; the first call makes the run. */
  start(settings: Settings): Promise<void>;
  /** Makes the run if there is none and takes so many steps, then rests. */
  step(settings: Settings, count?: number): Promise<void>;
  pause(): void;
  /** Back to step 0, at rest. */
  startOver(): void;
  /** Changes the settings of a live run; one that must start over goes on training if it was. */
  change(settings: Settings): void;
  speed(stepsPerSecond: number | null): void;
  /** Asks for the decoder's means at codes; the answer appears under `purpose`. The newest question wins. */
  decode(purpose: string, codes: Float32Array): void;
}

const wants: Wants = { codes: true, reconstructions: true, grid: true, samples: true, quality: true };

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

/** Makes a training store. Reports are gathered and applied together, once a frame. */
export function createTraining({ connect, load, soon }: TrainingParts): TrainingStore {
  const store = createStore<Training>(() => nothing);
  let connection: Promise<Connection> | undefined;
  let pace: number | null = null;
  let waiting: Report[] = [];
  let lastId = 0;
  let lastShown = 0;
  const asked = new Map<string, { id: number; codes: Float32Array; next?: Float32Array }>();

  const answer = (now: Training, report: Extract<Report, { type: 'decoded' }>): Training => {
    for (const [purpose, question] of asked) {
      if (question.id !== report.id) continue;
      asked.delete(purpose);
      if (question.next) decode(purpose, question.next);
      if (!report.x.every(Number.isFinite)) return now;
      return {
        ...now,
        decoded: { ...now.decoded, [purpose]: { codes: question.codes, x: report.x, step: report.step } },
      };
    }
    return now;
  };
  const flush = (): void => {
    const reports = waiting;
    waiting = [];
    store.setState(
      (now) =>
        reports.reduce(
          (state, report) => (report.type === 'decoded' ? answer(state, report) : reduce(state, report)),
          now,
        ),
      true,
    );
  };
  const onReport = (report: Report): void => {
    if (report.type === 'alive' || report.type === 'checkpoint') return;
    if (report.type === 'ready' || report.type === 'trouble') asked.clear();
    waiting.push(report);
    if (waiting.length === 1) soon(flush);
  };
  const send = async (...commands: readonly Command[]): Promise<void> => {
    try {
      const line = await connection;
      for (const command of commands) line?.send(command);
    } catch (error) {
      connection = undefined;
      onReport({
        type: 'trouble',
        message: `The trainer could not be loaded (${error instanceof Error ? error.message : String(error)}). Reload the page to try again.`,
      });
    }
  };
  const open = async (settings: Settings, ...then: readonly Command[]): Promise<void> => {
    if (connection) return send({ type: 'configure', settings }, ...then);
    store.setState({ phase: 'starting', trouble: '', notice: '' });
    connection = connect(onReport);
    return send(
      { type: 'configure', settings },
      { type: 'speed', stepsPerSecond: pace },
      { type: 'watch', wants },
      ...then,
    );
  };
  const decode = (purpose: string, codes: Float32Array): void => {
    const pending = asked.get(purpose);
    if (pending) {
      pending.next = codes;
      return;
    }
    const id = ++lastId;
    asked.set(purpose, { id, codes });
    void send({ type: 'decode', id, codes });
  };
  return {
    store,
    loadRecorded: load,
    async showRecorded(data, index) {
      const turn = ++lastShown;
      const run = await load(data);
      // Runs may arrive in another order than they were asked for; what was asked for last is shown.
      if (!connection && turn === lastShown) store.setState(recordedState(run, index), true);
      return run;
    },
    start: (settings) => open(settings, { type: 'start' }),
    step: (settings, count = 1) => open(settings, { type: 'step', count }, { type: 'snapshot' }),
    pause: () => void send({ type: 'pause' }, { type: 'snapshot' }),
    startOver: () => void send({ type: 'reset' }, { type: 'snapshot' }),
    change(settings) {
      const { settings: before, phase, step, changedAt } = store.getState();
      if (!connection || !before) return;
      const again = startsOver(before, settings);
      // A run that starts over reports its settings itself, together with its new data.
      if (!again)
        store.setState({ settings, changedAt: step > 0 ? [...changedAt.filter((at) => at !== step), step] : [] });
      void send(
        { type: 'configure', settings },
        ...(again && phase === 'running' ? [{ type: 'start' } as const] : [{ type: 'snapshot' } as const]),
      );
    },
    speed(stepsPerSecond) {
      pace = stepsPerSecond;
      if (connection) void send({ type: 'speed', stepsPerSecond });
    },
    decode(purpose, codes) {
      if (connection) decode(purpose, codes);
    },
  };
}

/** The next frame, or soon where frames are not drawn. */
function nextFrame(call: () => void): void {
  if (document.hidden) setTimeout(call, 100);
  else requestAnimationFrame(call);
}

const recordings: Partial<Record<DataName, Promise<RecordedRun>>> = {};

async function loadRecorded(data: DataName): Promise<RecordedRun> {
  try {
    return await (await import('../vae/connect.ts')).loadRecorded(data);
  } catch (error) {
    // The next reader who asks tries again.
    delete recordings[data];
    throw error;
  }
}

/** The page's one trainer; its code is fetched when training is first asked for. */
export const training: TrainingStore = createTraining({
  connect: async (onReport) => (await import('../vae/connect.ts')).connect(onReport),
  load: (data) => (recordings[data] ??= loadRecorded(data)),
  soon: nextFrame,
});

/** Writes into the page's values what a run has come to (steps, readings): nothing that the reader changed, so nothing to undo. */
export function noteValues(found: Values): void {
  const { values } = page.getState();
  if (Object.entries(found).some(([key, value]) => values[key] !== value))
    page.setState({ values: { ...values, ...found } });
}
