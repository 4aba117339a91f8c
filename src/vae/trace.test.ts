import { describe, expect, it } from 'vitest';
import { createPlain } from '../nn/plain/plain.ts';
import { makeDataset } from './dataset.ts';
import { defaults } from './protocol.ts';
import { traceNext } from './trace.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';

const settings = { ...defaults['heat-bump'], batchSize: 8 };
const dataset = makeDataset('heat-bump', settings.seed);
const start = (changes = {}) => {
  const all = { ...settings, ...changes };
  return createTrainer(createPlain(), dataset, firstCheckpoint(all, dataset));
};

describe('the trace of the next step', () => {
  it('follows one datum: z is mean + std · noise, and the hidden layers are what the widths say', async () => {
    const trace = await traceNext(start());
    expect(trace.encoder.map(({ length }) => length)).toEqual([48]);
    expect(trace.decoder.map(({ length }) => length)).toEqual([48]);
    trace.z.forEach((value, j) =>
      expect(value).toBeCloseTo(trace.mean[j]! + Math.exp(trace.logVar[j]! / 2) * trace.noise[j]!, 6),
    );
    expect(trace.gradientNorms).toHaveLength(5);
  });

  it('shows a datum of the data, and the batch that the step really uses', async () => {
    const trainer = start({ batchSize: 8 });
    const { x } = await traceNext(trainer);
    const { rows } = trainer.upcoming();
    expect(x).toEqual(dataset.train.x.slice(rows[0]! * 32, rows[0]! * 32 + 32));
  });

  it('takes no step and leaves no tensor behind', async () => {
    const trainer = start();
    const before = [trainer.step, trainer.ops.count(), (await trainer.checkpoint()).parameters] as const;
    await traceNext(trainer);
    expect([trainer.step, trainer.ops.count(), (await trainer.checkpoint()).parameters]).toEqual(before);
  });

  it('with one datum in the batch has the loss that the step measures', async () => {
    const trainer = start({ batchSize: 1 });
    const { reconstruction, klPerUnit } = await traceNext(trainer);
    const losses = await trainer.losses(trainer.advance(true)!);
    expect(reconstruction).toBeCloseTo(losses.reconstruction, 3);
    klPerUnit.forEach((kl, j) => expect(kl).toBeCloseTo(losses.klPerUnit[j]!, 4));
  });

  it('with one datum and a learned prior has the KL of its draw, log q − log p', async () => {
    for (const prior of ['mixture', 'vamp'] as const) {
      const trainer = start({ batchSize: 1, prior, components: 3 });
      const { atDraw, item } = await traceNext(trainer);
      const { rows } = trainer.upcoming();
      const losses = await trainer.losses(trainer.advance(true)!);
      expect(item).toBe(rows[0]);
      expect(atDraw!.logPosterior - atDraw!.logPrior).toBeCloseTo(losses.kl, 4);
    }
  });

  it('with one datum and several draws has the weights whose mean is the bound', async () => {
    const trainer = start({ batchSize: 1, samples: 4 });
    const { logWeights } = await traceNext(trainer);
    const { bound } = await trainer.losses(trainer.advance(true)!);
    expect(logWeights).toHaveLength(4);
    expect(Math.log(logWeights.reduce((sum, w) => sum + Math.exp(w), 0) / 4)).toBeCloseTo(bound!, 3);
  });

  it('names the units that free bits leave alone, by the average of the batch', async () => {
    const trainer = start({ freeBits: 0.5 });
    const { klPerUnit } = await trainer.losses(start({ freeBits: 0.5 }).advance(true)!);
    expect((await traceNext(trainer)).free).toEqual(klPerUnit.map((kl) => kl <= 0.5));
    expect((await traceNext(start())).free).toEqual([false, false]);
  });

  it('takes the first of several draws, and has no divergence by units against a learned prior', async () => {
    const trace = await traceNext(start({ samples: 3, prior: 'mixture' }));
    expect(trace.z).toHaveLength(2);
    expect(trace.klPerUnit).toEqual([]);
    expect(trace.gradientNorms).toHaveLength(7);
  });
});
