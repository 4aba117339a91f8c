import { describe, expect, it } from 'vitest';
import type { Checkpoint, Command, HeldOut, LossPoint, Report } from '../vae/protocol.ts';
import type { SavedRun } from './runFiles.ts';
import { createTraining, defaults } from './training.ts';

const settings = defaults['heat-bump'];
const heldOut: HeldOut = { count: 1, features: 2, x: new Float32Array(2), width: 2, height: 1, factors: {} };
const losses = { reconstruction: 3, kl: 1, elbo: 2, klPerUnit: [1, 0] };
const point = (step: number): LossPoint => ({ step, train: losses, sigma: 1 });
const line = Float32Array.of(1, 2);
const checkpoint: Checkpoint = {
  settings: { ...settings, beta: 3 },
  step: 20,
  seen: 1280,
  adamStep: 20,
  parameters: line,
  firstMoment: line,
  secondMoment: line,
};
const run: SavedRun = { checkpoint, losses: [point(0), point(10), point(90)], device: 'wasm' };

/** A store whose trainer only writes down what it is told, and whose frames come at once. */
function faked(connecting: () => Promise<void> = () => Promise.resolve()) {
  const sent: Command[] = [];
  const closed: boolean[] = [];
  let tell: (report: Report) => void = () => {};
  const training = createTraining({
    connect: async (onReport) => {
      tell = onReport;
      await connecting();
      return { where: 'page', send: (command) => sent.push(command), close: () => closed.push(true) };
    },
    load: () => Promise.reject(new RangeError('none')),
    soon: (call) => call(),
  });
  return { training, sent, closed, tell: (report: Report) => tell(report) };
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 6; i++) await Promise.resolve();
};
const ready = (at: Checkpoint): Report => ({ type: 'ready', settings: at.settings, step: at.step, heldOut });

describe('a run that is saved', () => {
  it('has the weights of the trainer and the curves of the page up to the same step', async () => {
    const { training, tell } = faked();
    await training.start(settings);
    tell(ready({ ...checkpoint, step: 0 }));
    tell({ type: 'losses', points: [point(0), point(10), point(30)] });
    const saving = training.save();
    tell({ type: 'saved', checkpoint, codes: { means: line, logVars: line }, fingerprint: 'abc' });
    expect(await saving).toEqual({
      checkpoint,
      codes: { means: line, logVars: line },
      fingerprint: 'abc',
      losses: [point(0), point(10)],
      device: 'plain',
    });
  });

  it('is refused where there is none', async () => {
    await expect(faked().training.save()).rejects.toThrow(/press Train first/);
  });
});

describe('a run that is opened', () => {
  it('brings its curves, and is known to be no run that a link repeats', async () => {
    const { training, sent, tell } = faked();
    await training.start(settings);
    tell(ready({ ...checkpoint, step: 0, settings }));
    tell({ type: 'losses', points: [point(0), point(5)] });
    const opening = training.restore({ ...run, fingerprint: 'abc' });
    await settled();
    expect(sent.at(-1)).toEqual({ type: 'restore', checkpoint, fingerprint: 'abc' });
    // A report of the old run may still be on its way.
    tell(ready({ ...checkpoint, step: 0, settings }));
    tell(ready(checkpoint));
    tell({ type: 'restored', problem: '' });
    expect(await opening).toBe('');
    expect(training.store.getState()).toMatchObject({
      phase: 'paused',
      step: 20,
      losses: [point(0), point(10)],
      changedAt: [20],
    });
  });

  it('and refused leaves a run that trains as it is', async () => {
    const { training, tell } = faked();
    await training.start(settings);
    tell(ready({ ...checkpoint, step: 0, settings }));
    tell({ type: 'running', running: true, step: 0 });
    const before = training.store.getState();
    const opening = training.restore(run);
    await settled();
    tell({ type: 'restored', problem: 'The weights do not fit.' });
    expect(await opening).toBe('The weights do not fit.');
    expect(training.store.getState()).toEqual(before);
  });

  it('can be the first of the page, and refused leaves the page as if nothing had been tried', async () => {
    const { training, sent, closed, tell } = faked();
    const before = training.store.getState();
    const opening = training.restore(run);
    await settled();
    expect(sent.map(({ type }) => type)).toEqual(['speed', 'watch', 'restore']);
    tell({ type: 'restored', problem: 'No.' });
    expect(await opening).toBe('No.');
    expect([training.store.getState(), closed.length]).toEqual([before, 1]);
    await training.start(settings);
    expect(sent.slice(3).map(({ type }) => type)).toEqual(['configure', 'speed', 'watch', 'start']);
  });

  it('brings the reader’s data first where it was trained on them', async () => {
    const { training, sent } = faked();
    await training.start(settings);
    const items = { count: 1, x: line, factors: {} };
    const own = { name: 'mine', fingerprint: 'abc', features: 2, width: 2, height: 1, train: items, heldOut: items };
    void training.restore({ ...run, fingerprint: 'abc' }, own);
    await settled();
    expect(sent.slice(-2).map(({ type }) => type)).toEqual(['data', 'restore']);
  });

  it('says so when the trainer cannot be loaded', async () => {
    const { training } = faked(() => Promise.reject(new Error('offline')));
    expect(await training.restore(run)).toMatch(/could not be loaded/);
    expect(training.store.getState().phase).toBe('recorded');
  });
});

describe('looking back', () => {
  it('pauses a run that trains, asks for one moment at a time and then only for the newest', async () => {
    const { training, sent, tell } = faked();
    training.look(3);
    await training.start(settings);
    tell(ready({ ...checkpoint, step: 0, settings }));
    tell({ type: 'running', running: true, step: 0 });
    for (const step of [10, 20, 30]) training.look(step);
    await settled();
    expect(sent.slice(-2)).toEqual([{ type: 'pause' }, { type: 'look', step: 10 }]);
    tell({ type: 'running', running: false, step: 40 });
    tell({ type: 'looking', at: 9, moments: [0, 9, 31] });
    await settled();
    expect(sent.at(-1)).toEqual({ type: 'look', step: 30 });
    expect(training.store.getState().looking).toEqual({ at: 9, moments: [0, 9, 31] });
    tell({ type: 'looking', at: 31, moments: [0, 9, 31] });
    training.look(null);
    await settled();
    expect(sent.at(-1)).toEqual({ type: 'look', step: null });
  });

  it('is over when the run starts over', async () => {
    const { training, tell } = faked();
    await training.start(settings);
    tell(ready({ ...checkpoint, step: 0, settings }));
    tell({ type: 'looking', at: 0, moments: [0, 5] });
    tell(ready({ ...checkpoint, step: 0, settings }));
    expect(training.store.getState().looking).toEqual({ at: null, moments: [] });
  });
});
