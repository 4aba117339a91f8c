import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from './connect.ts';
import type { Connection } from './connect.ts';
import { makeDataset } from './dataset.ts';
import { defaults } from './protocol.ts';
import type { Command, Report, Settings } from './protocol.ts';
import { firstCheckpoint } from './trainer.ts';

const settings: Settings = {
  ...defaults['heat-bump'],
  encoder: { hidden: [8], activation: 'tanh' },
  decoder: { hidden: [8], activation: 'tanh' },
  batchSize: 8,
  device: 'webgl',
};

/** A worker that keeps what it is told and says what the test wants. */
interface Fake {
  readonly told: Command[];
  readonly say: (report: Report) => void;
  readonly die: () => void;
  isEnded: boolean;
}

const workers: Fake[] = [];
let connection: Connection | undefined;

function stubWorkers(): void {
  vi.stubGlobal('Worker', function FakeWorker(this: Record<string, unknown>) {
    const told: Command[] = [];
    const fake: Fake = {
      told,
      say: (data) => (this['onmessage'] as (event: unknown) => void)({ data }),
      die: () => (this['onerror'] as () => void)(),
      isEnded: false,
    };
    this['postMessage'] = (command: Command) => told.push(command);
    this['terminate'] = () => (fake.isEnded = true);
    workers.push(fake);
  });
}

/** Connects and resolves with the reports so far when one of this type arrives. */
function open(): { readonly reports: Report[]; readonly until: (type: Report['type']) => Promise<void> } {
  const reports: Report[] = [];
  const waiting = new Set<() => void>();
  connection = connect((report) => {
    reports.push(report);
    waiting.forEach((look) => look());
  });
  const until = (type: Report['type']): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => void (reports.some((report) => report.type === type) && resolve());
      waiting.add(look);
      look();
    });
  return { reports, until };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));

afterEach(() => {
  connection?.close();
  workers.length = 0;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const heldOut = { count: 0, features: 32, x: new Float32Array(0), width: 32, height: 1, factors: {} };

describe('a connection', () => {
  it('trains on the page where there are no workers', async () => {
    const { until } = open();
    expect(connection!.where).toBe('page');
    connection!.send({ type: 'configure', settings: { ...settings, device: 'plain' } });
    await until('ready');
  });

  it('moves to the page when the worker dies before it is ready, and tells the trainer there everything again', async () => {
    stubWorkers();
    const { reports, until } = open();
    connection!.send({ type: 'configure', settings: { ...settings, device: 'plain' } });
    workers[0]!.die();
    expect(connection!.where).toBe('page');
    expect(workers[0]!.isEnded).toBe(true);
    await until('ready');
    expect(reports[0]).toMatchObject({ type: 'notice', message: expect.stringMatching(/runs on the page/) });
  });

  it('replaces a worker that falls silent while training, from the last checkpoint, on the same device, and at the second time on the next one down', () => {
    stubWorkers();
    const { reports } = open();
    const wants = { codes: true, reconstructions: false, grid: false, samples: false, quality: false };
    connection!.send({ type: 'watch', wants });
    connection!.send({ type: 'configure', settings });
    connection!.send({ type: 'start' });
    const checkpoint = { ...firstCheckpoint(settings, makeDataset('heat-bump', 1, 10, 10)), step: 120 };
    const train = (worker: Fake): void => {
      worker.say({ type: 'device', device: 'wasm', reason: '', tried: [] });
      worker.say({ type: 'ready', settings, step: 0, heldOut });
      worker.say({ type: 'running', running: true, step: 0 });
      worker.say({ type: 'checkpoint', checkpoint });
    };
    train(workers[0]!);
    vi.advanceTimersByTime(2000);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(3000);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.isEnded).toBe(true);
    expect(reports.at(-1)).toMatchObject({
      type: 'notice',
      message: expect.stringMatching(/silent.*step 120, in WASM/),
    });
    const told = (device: string) => [
      { type: 'watch', wants },
      { type: 'speed', stepsPerSecond: null },
      { type: 'restore', checkpoint: { ...checkpoint, settings: { ...settings, device } } },
      { type: 'start' },
    ];
    expect(workers[1]!.told).toEqual(told('wasm'));
    train(workers[1]!);
    vi.advanceTimersByTime(5000);
    expect(workers[2]!.told).toEqual(told('plain'));
  });

  it('leaves a chip at once when its worker falls silent', () => {
    stubWorkers();
    open();
    connection!.send({ type: 'configure', settings });
    connection!.send({ type: 'start' });
    workers[0]!.say({ type: 'device', device: 'webgl', reason: '', tried: [] });
    workers[0]!.say({ type: 'ready', settings, step: 0, heldOut });
    workers[0]!.say({ type: 'running', running: true, step: 0 });
    workers[0]!.say({ type: 'checkpoint', checkpoint: firstCheckpoint(settings, makeDataset('heat-bump', 1, 10, 10)) });
    vi.advanceTimersByTime(22_000);
    expect(workers[1]!.told.find(({ type }) => type === 'restore')).toMatchObject({
      checkpoint: { settings: { device: 'wasm' } },
    });
  });

  it('does not take its own sleep for the trainer’s silence, as when the page was hidden', () => {
    stubWorkers();
    open();
    connection!.send({ type: 'configure', settings });
    connection!.send({ type: 'start' });
    workers[0]!.say({ type: 'device', device: 'wasm', reason: '', tried: [] });
    workers[0]!.say({ type: 'ready', settings, step: 0, heldOut });
    workers[0]!.say({ type: 'running', running: true, step: 0 });
    vi.advanceTimersByTime(1000);
    // The clock goes on while no timer of the page does.
    const asleep = performance.now() + 60_000;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => asleep);
    vi.advanceTimersByTime(1000);
    clock.mockRestore();
    expect(workers).toHaveLength(1);
  });

  it('gives a new trainer the reader’s data again', () => {
    stubWorkers();
    open();
    const items = { count: 1, x: Float32Array.of(1), factors: {} };
    const data = { name: 'a', fingerprint: 'b', features: 1, width: 1, height: 1, train: items, heldOut: items };
    connection!.send({ type: 'data', data });
    connection!.send({ type: 'configure', settings: { ...settings, data: 'own' } });
    connection!.send({ type: 'start' });
    workers[0]!.say({ type: 'device', device: 'wasm', reason: '', tried: [] });
    workers[0]!.say({ type: 'ready', settings, step: 0, heldOut });
    workers[0]!.say({ type: 'running', running: true, step: 0 });
    vi.advanceTimersByTime(5000);
    expect(workers[1]!.told).toContainEqual({ type: 'data', data });
  });

  it('leaves a worker alone that is silent while nothing trains', () => {
    stubWorkers();
    open();
    connection!.send({ type: 'configure', settings });
    workers[0]!.say({ type: 'ready', settings, step: 0, heldOut });
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
  });

  it('keeps the heartbeat to itself', () => {
    stubWorkers();
    const { reports } = open();
    workers[0]!.say({ type: 'alive' });
    expect(reports).toEqual([]);
  });
});
