import { describe, expect, it } from 'vitest';
import type { Command, HeldOut, LossPoint, RecordedRun, Report, Settings, Snapshot } from '../vae/protocol.ts';
import { createTraining, defaults, recordedState, type TrainingStore } from './training.ts';
import { nothing, reduce, thin } from './trainingReports.ts';

const settings = defaults['heat-bump'];
const heldOut: HeldOut = {
  count: 1,
  features: 2,
  x: new Float32Array(2),
  width: 2,
  height: 1,
  factors: { position: new Float32Array(1) },
};
const losses = { reconstruction: 3, kl: 1, elbo: 2, klPerUnit: [1, 0] };
const point = (step: number, measured = false): LossPoint => ({
  step,
  train: losses,
  sigma: 1,
  ...(measured ? { heldOut: losses } : {}),
});
const snapshot = (step: number, more: Partial<Snapshot> = {}): Snapshot => ({
  type: 'snapshot',
  step,
  latent: 2,
  sigma: 1,
  ...more,
});
const ready = (step: number, of: Settings = settings): Report => ({ type: 'ready', settings: of, step, heldOut });
const after = (...reports: readonly Report[]) => reports.reduce(reduce, nothing);

const recording: RecordedRun = {
  settings,
  device: 'plain',
  heldOut,
  losses: [point(0), point(100)],
  snapshots: [snapshot(0), snapshot(100)],
};

/** A store whose trainer only writes down what it is told; frames come when asked for. */
function faked(): {
  training: TrainingStore;
  sent: Command[];
  tell: (report: Report) => void;
  frame: () => void;
  refuse: { now: boolean };
} {
  const sent: Command[] = [];
  const frames: (() => void)[] = [];
  const refuse = { now: false };
  let tell: (report: Report) => void = () => {};
  const training = createTraining({
    connect: async (onReport) => {
      tell = onReport;
      if (refuse.now) throw new Error('offline');
      return { where: 'page', send: (command) => sent.push(command), close: () => {} };
    },
    load: async () => recording,
    soon: (call) => frames.push(call),
  });
  return {
    training,
    sent,
    refuse,
    tell: (report) => tell(report),
    frame: () => frames.splice(0).forEach((call) => call()),
  };
}

const types = (commands: readonly Command[]): readonly string[] => commands.map((command) => command.type);

describe('what is known of training', () => {
  it('keeps the curves of a run that only changed its device, and forgets those of a run that starts over', () => {
    const run = after(ready(0), { type: 'losses', points: [point(0), point(10)] });
    expect(reduce(run, ready(10)).losses.map(({ step }) => step)).toEqual([0, 10]);
    expect(reduce(run, ready(0, { ...settings, seed: 8 })).losses).toEqual([]);
  });

  it('keeps the newest of every part when a snapshot brings only some', () => {
    const run = after(snapshot(5, { grid: new Float32Array(2) }), snapshot(6, { means: new Float32Array(2) }));
    expect(run.snapshot?.grid).toBeDefined();
    expect(run.snapshot?.step).toBe(6);
  });

  it('drops the old picture when the number of latent units changes', () => {
    const run = after(ready(0), snapshot(5, { means: new Float32Array(2) }));
    expect(reduce(run, snapshot(0, { latent: 3 })).snapshot?.means).toBeUndefined();
    expect(reduce(run, ready(0, { ...settings, latent: 3 })).snapshot).toBeNull();
  });

  it('thins long curves, but never a measurement on held-out data nor the last point', () => {
    const points = Array.from({ length: 801 }, (_, i) => point(i, i % 101 === 0));
    const kept = thin(points);
    expect(kept.length).toBeLessThan(420);
    expect(kept.filter((p) => p.heldOut)).toHaveLength(8);
    expect(kept.at(-1)?.step).toBe(800);
  });

  it('says why it stopped, and a report that nothing runs does not hide it', () => {
    const stopped = after(
      ready(0),
      { type: 'running', running: true, step: 0 },
      { type: 'trouble', message: 'The loss is no longer a number.' },
      { type: 'running', running: false, step: 3 },
    );
    expect(stopped.phase).toBe('stopped');
    expect(stopped.trouble).toMatch(/no longer a number/);
  });
});

describe('the training store', () => {
  it('shows a recording at once, and at any of its snapshots', async () => {
    const { training } = faked();
    await training.showRecorded('heat-bump');
    expect(training.store.getState()).toMatchObject({ phase: 'recorded', step: 100 });
    await training.showRecorded('heat-bump', 0);
    expect(training.store.getState()).toMatchObject({ step: 0, losses: [{ step: 0 }] });
    expect(recordedState(recording).losses).toHaveLength(2);
  });

  it('shows the recording that was asked for last, in whatever order recordings arrive', async () => {
    const arrivals = new Map<string, (run: typeof recording) => void>();
    const training = createTraining({
      connect: () => Promise.reject(new Error('not asked for')),
      load: (data) => new Promise((resolve) => arrivals.set(data, resolve)),
      soon: (call) => call(),
    });
    const shown = [training.showRecorded('heat-bump'), training.showRecorded('wave')];
    arrivals.get('wave')?.({ ...recording, settings: { ...settings, data: 'wave' } });
    arrivals.get('heat-bump')?.(recording);
    await Promise.all(shown);
    expect(training.store.getState().settings?.data).toBe('wave');
  });

  it('opens the trainer at the first start only, and asks for the pictures before it trains', async () => {
    const { training, sent } = faked();
    await training.start(settings);
    await training.start(settings);
    expect(types(sent)).toEqual(['configure', 'speed', 'watch', 'start', 'configure', 'start']);
  });

  it('never goes back to the recording once a run is live', async () => {
    const { training, tell, frame } = faked();
    await training.start(settings);
    tell(ready(0));
    frame();
    await training.showRecorded('heat-bump');
    expect(training.store.getState().phase).toBe('paused');
  });

  it('applies the reports of one frame together', async () => {
    const { training, tell, frame } = faked();
    await training.start(settings);
    let draws = 0;
    training.store.subscribe(() => draws++);
    for (const report of [ready(0), { type: 'losses', points: [point(0)] } as const, snapshot(1)]) tell(report);
    expect(draws).toBe(0);
    frame();
    expect(draws).toBe(1);
    expect(training.store.getState()).toMatchObject({ step: 1, phase: 'paused' });
  });

  it('goes on training after a change that starts the run over, and notes the step of a change that does not', async () => {
    const { training, sent, tell, frame } = faked();
    await training.start(settings);
    for (const report of [ready(0), { type: 'running', running: true, step: 0 } as const, snapshot(40)]) tell(report);
    frame();
    training.change({ ...settings, beta: 4 });
    expect(training.store.getState().changedAt).toEqual([40]);
    training.change({ ...settings, beta: 4, seed: 9 });
    await Promise.resolve();
    await Promise.resolve();
    expect(types(sent).slice(-2)).toEqual(['configure', 'start']);
  });

  it('trains on the reader’s data, again from step 0 when others come, and can be repeated from its link', async () => {
    const { training, sent, tell, frame } = faked();
    const own: Settings = { ...defaults.own, device: 'wasm' };
    const items = { count: 1, x: new Float32Array(2), factors: {} };
    const data = { name: 'a', fingerprint: 'f', features: 2, width: 2, height: 1, train: items, heldOut: items };
    await training.trainOn(data, own);
    expect(types(sent)).toEqual(['data', 'configure', 'speed', 'watch', 'start', 'snapshot']);
    for (const report of [ready(0, own), snapshot(40)]) tell(report);
    frame();
    // The page's knobs follow, and ask for what the run has.
    training.change({ ...own });
    expect(training.store.getState().changedAt).toEqual([]);
    await Promise.resolve();
    await Promise.resolve();
    sent.length = 0;
    await training.trainOn(data, own, 12);
    expect(sent).toMatchObject([
      { type: 'data' },
      { type: 'configure' },
      { type: 'reset' },
      { type: 'step', count: 12 },
      { type: 'snapshot' },
    ]);
  });

  it('forgets the picture of other data of the reader’s own', () => {
    const own: Settings = { ...settings, data: 'own' };
    const run = after(ready(0, own), snapshot(5, { means: new Float32Array(2) }));
    expect(reduce(run, ready(0, own)).snapshot).not.toBeNull();
    const other: HeldOut = { ...heldOut, x: Float32Array.of(1, 2) };
    expect(reduce(run, { type: 'ready', settings: own, step: 0, heldOut: other }).snapshot).toBeNull();
  });

  it('keeps its last picture and the end of its curves when a run has lost its numbers', async () => {
    const { training, tell, frame } = faked();
    await training.start(settings);
    for (const report of [ready(0), { type: 'losses', points: [point(0)] } as const, snapshot(1)]) tell(report);
    frame();
    const { snapshot: picture } = training.store.getState();
    const lost = { ...point(2), train: { ...point(2).train, elbo: Number.NaN } };
    tell({ type: 'losses', points: [lost] });
    tell({ ...snapshot(2), means: Float32Array.of(Number.NaN, 0) });
    tell({ type: 'trouble', message: 'The loss is no longer a number at step 2.' });
    frame();
    expect(training.store.getState()).toMatchObject({ phase: 'stopped', losses: [point(0)], snapshot: picture });
    await training.start({ ...settings, learningRate: 1e-4 });
    expect(training.store.getState().trouble).toBe('');
  });

  it('asks the decoder one question at a time and then only the newest', async () => {
    const { training, sent, tell, frame } = faked();
    await training.start(settings);
    for (const x of [1, 2, 3]) training.decode('point', Float32Array.of(x));
    await Promise.resolve();
    const asked = () => sent.filter((command) => command.type === 'decode');
    expect(asked()).toHaveLength(1);
    tell({ type: 'decoded', id: asked()[0]!.id, step: 7, x: Float32Array.of(0.5) });
    frame();
    await Promise.resolve();
    expect(asked().map((command) => command.codes[0])).toEqual([1, 3]);
    expect(training.store.getState().decoded['point']?.step).toBe(7);
  });

  it('says in one sentence that the trainer could not be loaded, and tries again at the next start', async () => {
    const { training, refuse, frame, sent } = faked();
    refuse.now = true;
    await training.start(settings);
    frame();
    expect(training.store.getState().phase).toBe('stopped');
    expect(training.store.getState().trouble).toMatch(/could not be loaded \(offline\)/);
    refuse.now = false;
    await training.start(settings);
    expect(types(sent)).toContain('start');
  });
});
