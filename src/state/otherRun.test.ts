import { describe, expect, it } from 'vitest';
import type { Command, HeldOut, Report } from '../vae/protocol.ts';
import { createOtherRun } from './otherRun.ts';
import { defaults, nothing } from './training.ts';

const settings = defaults['heat-bump'];
const heldOut: HeldOut = { count: 1, features: 1, x: new Float32Array(1), width: 1, height: 1, factors: {} };

/** A second run whose trainers only write down what they are told. */
function faked() {
  const sent: Command[] = [];
  const log = { opened: 0, closed: 0 };
  let tell: (report: Report) => void = () => undefined;
  const other = createOtherRun({
    connect: async (onReport) => {
      log.opened++;
      tell = onReport;
      return { where: 'worker', send: (command) => sent.push(command), close: () => void log.closed++ };
    },
    soon: (call) => call(),
  });
  return { other, sent, log, tell: (report: Report) => tell(report), types: () => sent.map(({ type }) => type) };
}

/** Lets what was promised come. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

describe('the second run', () => {
  it('opens a trainer of its own when it first trains, and counts its steps', async () => {
    const { other, sent, log } = faked();
    expect(log.opened).toBe(0);
    other.train(settings, 600);
    await settle();
    expect(log.opened).toBe(1);
    expect(sent[0]).toEqual({ type: 'configure', settings });
    expect(sent).toContainEqual({ type: 'step', count: 600 });
  });

  it('starts again from its first step, under the new settings before the weights are made', async () => {
    const { other, sent, log, tell, types } = faked();
    other.train(settings, 600);
    await settle();
    tell({ type: 'ready', settings, step: 0, heldOut });
    sent.length = 0;
    const next = { ...settings, beta: 4 };
    other.train(next, 100);
    await settle();
    expect(log.opened).toBe(1);
    expect(types().indexOf('configure')).toBeLessThan(types().indexOf('reset'));
    expect(types().indexOf('reset')).toBeLessThan(types().indexOf('step'));
    expect(sent[0]).toEqual({ type: 'configure', settings: next });
  });

  it('is handed the reader’s own data before the settings that ask for them', async () => {
    const { other, sent, types } = faked();
    const items = { count: 1, x: new Float32Array(1), factors: {} };
    const own = { name: 'mine', fingerprint: 'f', features: 1, width: 1, height: 1, train: items, heldOut: items };
    other.train({ ...settings, data: 'own' }, 50, own);
    await settle();
    expect(sent[0]).toEqual({ type: 'data', data: own });
    expect(types().indexOf('data')).toBeLessThan(types().indexOf('configure'));
    expect(sent).toContainEqual({ type: 'step', count: 50 });
  });

  it('keeps what is known when its trainer is closed, says why, and opens another when asked to train again', async () => {
    const { other, log, tell } = faked();
    other.train(settings, 600);
    await settle();
    tell({ type: 'ready', settings, step: 0, heldOut });
    tell({ type: 'running', running: true, step: 40 });
    other.close('The page was hidden.');
    expect(log.closed).toBe(1);
    expect(other.store.getState()).toMatchObject({
      open: false,
      closed: 'The page was hidden.',
      run: { phase: 'paused', step: 40, settings },
    });
    other.train(settings, 600);
    await settle();
    expect(log.opened).toBe(2);
    expect(other.store.getState()).toMatchObject({ open: true, closed: '' });
  });

  it('closes a trainer that comes after it is no longer wanted', async () => {
    const { other, log } = faked();
    other.train(settings, 600);
    other.close('It was left.');
    await settle();
    expect(log).toEqual({ opened: 1, closed: 1 });
  });

  it('takes the page’s run as it stands, without a trainer', () => {
    const { other, log } = faked();
    other.keep({ ...nothing, settings, phase: 'running', step: 300 });
    expect(log.opened).toBe(0);
    expect(other.store.getState()).toMatchObject({ open: false, run: { phase: 'paused', step: 300 } });
  });
});
