import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDataset } from './dataset.ts';
import type { Checkpoint } from './protocol.ts';
import { close, everything, start, tiny } from './serve.fixture.ts';
import type { Of } from './serve.fixture.ts';

// Training takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

afterEach(close);

describe('looking back', () => {
  it('shows codes and answers of a moment that has passed, and comes back to now', async () => {
    const { send, next } = start();
    send({ type: 'watch', wants: everything });
    send({ type: 'configure', settings: tiny });
    const first = await next('snapshot');
    send({ type: 'step', count: 30 });
    const now = await next('snapshot', ({ step }) => step === 30);
    const { moments, at } = await next('looking');
    expect([at, moments[0]]).toEqual([null, 0]);
    send({ type: 'look', step: 0 });
    const then = await next('snapshot');
    expect(then.means).toEqual(first.means);
    expect(await next('looking')).toMatchObject({ at: 0, moments });
    send({ type: 'decode', id: 1, codes: Float32Array.of(0, 0) });
    expect((await next('decoded')).step).toBe(0);
    send({ type: 'look', step: null });
    expect((await next('snapshot')).means).toEqual(now.means);
    expect((await next('looking')).at).toBe(null);
  });

  it('follows a batch through the run as it is now, whatever moment is looked at', async () => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'step', count: 5 });
    send({ type: 'look', step: 0 });
    send({ type: 'trace' });
    expect((await next('trace')).trace.step).toBe(5);
  });
});

describe('a saved run', () => {
  const saved = async (): Promise<Of<'saved'>> => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'step', count: 12 });
    send({ type: 'save' });
    const report = await next('saved');
    await close();
    return report;
  };

  it('goes on elsewhere as if it had never stopped, and forgets the moments of the run it replaces', async () => {
    const { checkpoint, codes } = await saved();
    expect([checkpoint.step, codes.means.length]).toEqual([12, 800]);
    const whole = start();
    whole.send({ type: 'configure', settings: tiny });
    whole.send({ type: 'step', count: 20 });
    const wanted = (await whole.next('losses')).points.slice(12);
    await close();
    const { send, next } = start();
    send({ type: 'configure', settings: { ...tiny, learningRate: 0.1 } });
    send({ type: 'step', count: 15 });
    send({ type: 'restore', checkpoint });
    expect(await next('restored')).toEqual({ type: 'restored', problem: '' });
    send({ type: 'step', count: 8 });
    expect((await next('losses', ({ points }) => points[0]!.step === 12)).points).toEqual(wanted);
    expect((await next('looking')).moments[0]).toBe(12);
  });

  it.each([
    [
      'weights of another model',
      (at: Checkpoint) => ({ ...at, settings: { ...at.settings, latent: 3 } }),
      /ask for \d+/,
    ],
    ['settings out of range', (at: Checkpoint) => ({ ...at, settings: { ...at.settings, latent: 99 } }), /latent/],
    ['numbers that are none', (at: Checkpoint) => ({ ...at, parameters: at.parameters.with(3, NaN) }), /not finite/],
    ['own data', (at: Checkpoint) => ({ ...at, settings: { ...at.settings, data: 'own' as const } }), /your own/],
  ])('with %s is refused in a sentence, and the run that trains is untouched', async (_, broken, why) => {
    const { checkpoint } = await saved();
    const { send, next } = start();
    send({ type: 'configure', settings: { ...tiny, seed: 8 } });
    send({ type: 'step', count: 3 });
    await next('losses');
    send({ type: 'restore', checkpoint: broken(checkpoint) });
    expect((await next('restored')).problem).toMatch(why);
    send({ type: 'step' });
    expect((await next('losses')).points.map(({ step }) => step)).toEqual([3]);
  });

  it('of own data stands only on the same data', async () => {
    const { heldOut, train } = makeDataset('heat-bump', 3);
    const own = { name: 'mine', features: 32, width: 32, height: 1, train, heldOut };
    const first = start();
    first.send({ type: 'data', data: { ...own, fingerprint: 'a' } });
    first.send({ type: 'configure', settings: { ...tiny, data: 'own' } });
    first.send({ type: 'save' });
    const { checkpoint, fingerprint } = await first.next('saved');
    expect(fingerprint).toBe('a');
    first.send({ type: 'restore', checkpoint, fingerprint: 'b' });
    expect((await first.next('restored')).problem).toMatch(/bring the same data/);
    first.send({ type: 'restore', checkpoint, fingerprint: 'a' });
    expect((await first.next('restored')).problem).toBe('');
  });
});
