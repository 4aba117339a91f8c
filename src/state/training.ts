import { createStore } from 'zustand/vanilla';
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
import { createCodings } from './codings.ts';
import { createKeeping } from './keptRun.ts';
import { createNewest } from './newest.ts';
import { nextFrame } from './nextFrame.ts';
import { page } from './page.ts';
import { createQuestions } from './questions.ts';
import { recordedState } from './recordedState.ts';
import { createSavedRuns } from './savedRuns.ts';
import { createTabDrawer } from './tabDrawer.ts';
import { isMove, nothing, type Training } from './trainingReports.ts';
import type { TrainingParts, TrainingStore } from './trainingStore.ts';

export { betaAt } from '../vae/annealing.ts';
export { refusals } from '../vae/protocol/choices.ts';
export { drawPrior, type LearnedPrior } from '../vae/protocol/drawPrior.ts';
export { defaults, gridSide, ranges, sampleCount, shown } from '../vae/protocol.ts';
export type { DataName, HeldOut, LossPoint, RecordedRun, Settings, Trace } from '../vae/protocol.ts';
export { recordedState } from './recordedState.ts';
export { nothing, type Training } from './trainingReports.ts';
export type { TrainingStore } from './trainingStore.ts';

const wants: Wants = { codes: true, reconstructions: true, grid: true, samples: true, quality: true };

/** Makes a training store. Reports are gathered and applied together, once a frame. */
export function createTraining({ connect, load, soon, keeping }: TrainingParts): TrainingStore {
  const store = createStore<Training>(() => nothing);
  let connection: Promise<Connection> | undefined;
  let pace: number | null = null;
  let waiting: Report[] = [];
  let isRunning = false;
  let lastShown = 0;

  const flush = (): void => {
    const reports = waiting;
    waiting = [];
    store.setState(
      (now) =>
        reports.reduce(
          (state, report) =>
            report.type === 'decoded' || report.type === 'encoded'
              ? codings.apply(state, report)
              : report.type === 'answer'
                ? questions.apply(state, report)
                : saved.apply(state, report),
          now,
        ),
      true,
    );
  };
  const onReport = (report: Report): void => {
    if (report.type === 'alive') return;
    if (report.type === 'running') isRunning = report.running;
    if (report.type === 'checkpoint') {
      // The curves that are kept reach to the checkpoint.
      flush();
      const { losses, device, changedAt } = store.getState();
      keeping?.keep({
        checkpoint: report.checkpoint,
        losses,
        device: device?.name ?? 'plain',
        running: isRunning,
        changedAt,
      });
      return;
    }
    if (report.type === 'ready' || report.type === 'trouble') {
      looks.forget();
      questions.forget();
      codings.forget();
    }
    if (report.type === 'looking') looks.answered();
    waiting.push(report);
    if (waiting.length === 1) soon(flush);
  };
  const send = async (...commands: readonly Command[]): Promise<void> => {
    try {
      const line = await connection;
      for (const command of commands) line?.send(command);
    } catch (error) {
      connection = undefined;
      const message = `The trainer could not be loaded (${error instanceof Error ? error.message : String(error)}). Reload the page to try again.`;
      saved.lost(message);
      onReport({ type: 'trouble', message });
    }
  };
  const saved = createSavedRuns((command) => void send(command));
  const codings = createCodings((command) => void send(command));
  const questions = createQuestions(
    (command) => void send(command),
    (change) => store.setState(({ asking }) => ({ asking: change(asking) })),
  );
  const looks = createNewest((step: number | null) => {
    const { phase } = store.getState();
    void send(...(phase === 'running' ? [{ type: 'pause' } as const] : []), { type: 'look', step });
  });
  /** Opens the trainer where there is none; what a new one must be told. */
  const opening = (): readonly Command[] => {
    if (connection) return [];
    store.setState({ phase: 'starting', trouble: '', notice: '' });
    connection = connect(onReport);
    return [
      { type: 'speed', stepsPerSecond: pace },
      { type: 'watch', wants },
    ];
  };
  const open = async (settings: Settings, ...then: readonly Command[]): Promise<void> => {
    const first = opening();
    store.setState({ trouble: '', notice: '' }); // said again if it still holds
    return send({ type: 'configure', settings }, ...first, ...then);
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
    trainOn(data, settings, steps) {
      const before = store.getState().settings;
      // Other data of the same name do not start a run over by themselves.
      const again = before?.data === 'own' && !startsOver(before, settings);
      const first = opening();
      return send(
        { type: 'data', data },
        { type: 'configure', settings },
        ...first,
        ...(again ? [{ type: 'reset' } as const] : []),
        steps === undefined ? { type: 'start' } : { type: 'step', count: steps },
        { type: 'snapshot' },
      );
    },
    step: (settings, count = 1) => open(settings, { type: 'step', count }, { type: 'snapshot' }),
    pause: () => void send({ type: 'pause' }, { type: 'snapshot' }),
    startOver() {
      keeping?.forget();
      store.setState({ notice: '' });
      void send({ type: 'reset' }, { type: 'snapshot' });
    },
    async resume(settings) {
      const kept = connection ? undefined : await keeping?.take(settings);
      if (!kept || connection) return false;
      const problem = await this.restore(kept);
      if (problem !== '') return false;
      const { step } = kept.checkpoint;
      store.setState({
        changedAt: kept.changedAt,
        notice: `The page was left at step ${step}; the run goes on from there.`,
      });
      if (kept.running) await send({ type: 'start' });
      return true;
    },
    change(settings) {
      const { settings: before, phase, step, changedAt, answers } = store.getState();
      // A run is not changed by what it has.
      if (!connection || !before || JSON.stringify(before) === JSON.stringify(settings)) return;
      const again = startsOver(before, settings);
      // A run that starts over reports its settings itself, with its new data.
      if (!again)
        store.setState({
          settings,
          changedAt: step > 0 ? [...changedAt.filter((at) => at !== step), step] : [],
          answers: isMove(before, settings) ? answers : {},
        });
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
      if (connection) codings.ask('decode', purpose, codes);
    },
    encode(purpose, x) {
      if (connection) codings.ask('encode', purpose, x);
    },
    ask(purpose, question) {
      if (connection) questions.ask(purpose, question);
    },
    look(step) {
      if (connection) looks.wish(step);
    },
    trace: () => void (connection && send({ type: 'trace' })),
    save: () =>
      connection ? saved.save() : Promise.reject(new Error('There is no run to save yet: press Train first.')),
    async restore(run, data) {
      const before = connection ? undefined : store.getState();
      if (before) {
        store.setState({ phase: 'starting', trouble: '', notice: '' });
        connection = connect(onReport);
        await send({ type: 'speed', stepsPerSecond: pace }, { type: 'watch', wants });
      }
      if (data) void send({ type: 'data', data });
      const problem = connection ? await saved.restore(run) : 'The trainer could not be loaded.';
      if (problem !== '' && before) {
        // As if nothing had been tried.
        const line = await connection?.catch(() => undefined);
        line?.close();
        connection = undefined;
        store.setState(before, true);
      }
      return problem;
    },
  };
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
  keeping: createKeeping(createTabDrawer(), (notice) => training.store.setState({ notice })),
});

/** Writes into the page's values what a run has come to (steps, readings): nothing that the reader changed, so nothing to undo. */
export function noteValues(found: Values): void {
  const { values } = page.getState();
  if (Object.entries(found).some(([key, value]) => values[key] !== value))
    page.setState({ values: { ...values, ...found } });
}
