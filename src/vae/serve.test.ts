import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPlain } from '../nn/plain/plain.ts';
import { makeDataset } from './dataset.ts';
import type { Checkpoint } from './protocol.ts';
import { close, everything, pointsOf, start, tiny } from './serve.fixture.ts';
import { firstCheckpoint } from './trainer.ts';

// Training takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

afterEach(close);

describe('the training service', () => {
  it('names its device and why, stands ready with the held-out data, and trains when told', async () => {
    const { send, next, reports } = start();
    send({ type: 'configure', settings: { ...tiny, device: 'auto' } });
    expect(await next('device')).toMatchObject({ device: 'wasm', reason: expect.stringMatching(/no WebGL/) });
    const { heldOut, step } = await next('ready');
    expect(step).toBe(0);
    expect(heldOut.x).toHaveLength(heldOut.count * heldOut.features);
    send({ type: 'start' });
    await next('losses', ({ points }) => points.at(-1)!.step >= 100);
    send({ type: 'pause' });
    const paused = await next('running', ({ running }) => !running);
    const points = pointsOf(reports);
    expect(points.map((point) => point.step)).toEqual(points.map((point) => point.step).toSorted((a, b) => a - b));
    points.forEach(({ train }) => expect(train.elbo).toBeCloseTo(train.reconstruction - train.kl, 10));
    expect(points[0]!.heldOut).toBeDefined();
    expect(paused.step).toBeGreaterThan(100);
  });

  it('takes single steps while paused, each with its losses and a snapshot, and many as a run that can be stopped', async () => {
    const { send, next } = start();
    send({ type: 'watch', wants: everything });
    send({ type: 'configure', settings: { ...tiny, latent: 3 } });
    expect((await next('snapshot')).step).toBe(0);
    send({ type: 'step' });
    expect((await next('losses')).points.map(({ step }) => step)).toEqual([0]);
    const snapshot = await next('snapshot');
    expect(snapshot.step).toBe(1);
    expect(snapshot.means).toHaveLength(400 * 3);
    expect(snapshot.logVars).toHaveLength(400 * 3);
    expect(snapshot.reconstructions).toHaveLength(8 * 32);
    expect(snapshot.gridCodes).toHaveLength(100 * 3);
    expect(snapshot.grid).toHaveLength(100 * 32);
    expect(snapshot.samples).toHaveLength(16 * 32);
    expect(Object.keys(snapshot.quality!.r2)).toEqual(['position', 'width']);
    send({ type: 'step', count: 5 });
    expect((await next('snapshot')).step).toBe(6);
    send({ type: 'step', count: 50_000 });
    await next('running', ({ running }) => running);
    send({ type: 'pause' });
    expect((await next('running', ({ running }) => !running)).step).toBeLessThan(50_000);
  });

  it('decodes and encodes what it is asked, with the same id', async () => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'decode', id: 7, codes: Float32Array.of(0, 0, 1, -1) });
    expect(await next('decoded')).toMatchObject({ id: 7, step: 0 });
    send({ type: 'encode', id: 8, x: new Float32Array(32) });
    const { means, logVars, id } = await next('encoded');
    expect([id, means.length, logVars.length]).toEqual([8, 2, 2]);
  });

  it('keeps the weights when β, rate, batch or σ change, and starts over when the latent size changes', async () => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'step', count: 10 });
    await next('losses');
    send({ type: 'configure', settings: { ...tiny, beta: 4, learningRate: 0.01, batchSize: 32 } });
    send({ type: 'step' });
    expect((await next('losses')).points[0]!.step).toBe(10);
    send({ type: 'configure', settings: { ...tiny, sigma: { kind: 'fixed', value: 0.5 } } });
    expect((await next('ready')).step).toBe(11);
    send({ type: 'step' });
    expect((await next('losses')).points[0]!.sigma).toBeCloseTo(0.5, 6);
    send({ type: 'configure', settings: { ...tiny, latent: 4 } });
    expect((await next('ready')).step).toBe(0);
  });

  it('reset gives the same run again', async () => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'step', count: 12 });
    const first = (await next('losses')).points;
    send({ type: 'reset' });
    send({ type: 'step', count: 12 });
    expect((await next('losses')).points).toEqual(first);
  });

  it('says what is wrong with settings out of range, and goes on with the old ones', async () => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'configure', settings: { ...tiny, latent: 99, batchSize: 2.5 } });
    const { message } = await next('trouble');
    expect(message).toMatch(/latent must be a whole number from 1 to 16, but is 99/);
    expect(message).toMatch(/batchSize/);
    send({ type: 'step' });
    expect((await next('losses')).points).toHaveLength(1);
  });

  it('stops with advice when the loss is no longer a number', async () => {
    const { send, next } = start();
    send({ type: 'restore', checkpoint: brokenCheckpoint() });
    send({ type: 'start' });
    await next('running', ({ running }) => !running);
    expect((await next('trouble')).message).toMatch(/no longer a number at step 1\. Lower the learning rate/);
  });

  it('holds to a limit of steps per second', async () => {
    const { send, next, reports } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'speed', stepsPerSecond: 20 });
    send({ type: 'start' });
    await next('losses', ({ points }) => points.at(-1)!.step >= 3);
    // Every step is measured when they are few.
    expect(pointsOf(reports).map(({ step }) => step)).toEqual(pointsOf(reports).map((_, i) => i));
  });

  it('goes on with the next device down, from the last good state, when the device fails', async () => {
    let isBroken = false;
    const failing = { ...createPlain(), name: 'webgl' as const };
    const { read } = failing;
    failing.read = (tensor) =>
      isBroken ? Promise.reject(new Error('the graphics chip did not answer')) : read(tensor);
    const { send, next } = start((choice) =>
      Promise.resolve({ ops: choice === 'auto' ? failing : { ...createPlain(), name: choice }, reason: '', tried: [] }),
    );
    send({ type: 'configure', settings: { ...tiny, device: 'auto' } });
    send({ type: 'start' });
    await next('losses', ({ points }) => points.at(-1)!.step > 20);
    isBroken = true;
    expect((await next('notice')).message).toMatch(
      /^WebGL stopped: the graphics chip did not answer\. Training goes on in WASM, from step \d+\.$/,
    );
    expect(await next('device')).toMatchObject({ device: 'wasm' });
    await next('losses', ({ points }) => points.at(-1)!.step > 40);
  });

  it('moves to another device with its weights', async () => {
    const { send, next } = start();
    send({ type: 'configure', settings: tiny });
    send({ type: 'step', count: 30 });
    await next('losses');
    send({ type: 'configure', settings: { ...tiny, device: 'cpu' } });
    expect(await next('device')).toMatchObject({ device: 'cpu' });
    expect((await next('ready')).step).toBe(30);
  });
});

/** A state in which the next loss is infinite. */
function brokenCheckpoint(): Checkpoint {
  const checkpoint = firstCheckpoint(tiny, makeDataset('heat-bump', 1));
  return { ...checkpoint, parameters: checkpoint.parameters.map(() => 1e30) };
}
