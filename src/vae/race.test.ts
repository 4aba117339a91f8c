import { describe, expect, it } from 'vitest';
import { createPlain } from '../nn/plain/plain.ts';
import { createWasm } from '../nn/wasm/wasm.ts';
import { makeDataset } from './dataset.ts';
import { defaults } from './protocol.ts';
import { commonSteps, verdicts } from './protocol/race.ts';
import type { Lap } from './protocol/race.ts';
import { runLap } from './race.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';

const network = { hidden: [4], activation: 'tanh' } as const;
const settings = { ...defaults.ring, encoder: network, decoder: network, batchSize: 8 };

const lossOf = (lap: Lap): number => ('loss' in lap ? lap.loss : NaN);

describe('a lap of the race', () => {
  it('tells the loss of the run that the settings make, after the steps that all devices take', async () => {
    const lap = await runLap({ device: 'plain', settings }, async () => ({
      ops: createPlain(),
      reason: '',
      tried: [],
    }));
    const dataset = makeDataset('ring', settings.seed);
    const run = createTrainer(createPlain(), dataset, firstCheckpoint(settings, dataset));
    for (let i = 0; i < commonSteps; i++) run.advance(false);
    expect(lossOf(lap)).toBe(-(await run.heldOutLosses()).elbo);
  });

  it('goes on from the weights that it is given, and leaves them as they are', async () => {
    const dataset = makeDataset('ring', settings.seed);
    const run = createTrainer(createPlain(), dataset, firstCheckpoint(settings, dataset));
    for (let i = 0; i < 5; i++) run.advance(false);
    const checkpoint = await run.checkpoint();
    const before = checkpoint.parameters.slice();
    const lap = await runLap({ device: 'plain', settings, checkpoint }, async () => ({
      ops: createPlain(),
      reason: '',
      tried: [],
    }));
    for (let i = 0; i < commonSteps; i++) run.advance(false);
    expect(lossOf(lap)).toBe(-(await run.heldOutLosses()).elbo);
    expect(checkpoint.parameters).toEqual(before);
  });

  it('shows that WASM and plain TypeScript agree', async () => {
    const laps = [
      await runLap({ device: 'wasm', settings }, async () => ({ ops: await createWasm(), reason: '', tried: [] })),
      await runLap({ device: 'plain', settings }, async () => ({ ops: createPlain(), reason: '', tried: [] })),
    ];
    expect(verdicts(laps).map(({ agrees }) => agrees)).toEqual([true, true]);
  });

  it('of a device that refuses says why, and closes what opened instead', async () => {
    let closed = 0;
    const ops = createPlain();
    const lap = await runLap({ device: 'webgl', settings }, async () => ({
      ops: { ...ops, close: () => void closed++ },
      reason: '',
      tried: ['WebGL: this browser offers none here', 'WASM: no'],
    }));
    expect(lap).toEqual({ device: 'webgl', refused: 'this browser offers none here' });
    expect(closed).toBe(1);
  });

  it('of a device that fails on the way is a refusal with the reason', async () => {
    const lap = await runLap({ device: 'plain', settings }, async () => ({
      ops: { ...createPlain(), settle: () => Promise.reject(new Error('context lost')) },
      reason: '',
      tried: [],
    }));
    expect(lap).toEqual({ device: 'plain', refused: 'context lost' });
  });

  it('on the reader’s own data takes what it is given', async () => {
    const { ring } = { ring: makeDataset('ring', 1, 20, 20) };
    const lap = await runLap(
      { device: 'plain', settings: { ...settings, data: 'own' }, own: { ...ring, name: '', fingerprint: '' } },
      async () => ({ ops: createPlain(), reason: '', tried: [] }),
    );
    expect(Number.isFinite(lossOf(lap))).toBe(true);
  });
});
