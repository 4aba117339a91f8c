import { expect, it } from 'vitest';
import type { LossPoint, Report } from '../vae/protocol.ts';
import type { KeptRun } from './keptRun.ts';
import { createTraining, defaults } from './training.ts';

const settings = defaults['heat-bump'];
const losses = { reconstruction: 3, kl: 1, elbo: 2, klPerUnit: [1, 0] };
const point = (step: number): LossPoint => ({ step, train: losses, sigma: 1 });

it('keeps a run with its curves up to the checkpoint, also where no frame has shown them yet', async () => {
  const kept: KeptRun[] = [];
  let tell: (report: Report) => void = () => {};
  const training = createTraining({
    connect: async (onReport) => {
      tell = onReport;
      return { where: 'page', send: () => {}, close: () => {} };
    },
    load: () => Promise.reject(new Error('offline')),
    soon: () => {},
    keeping: { keep: (run) => kept.push(run), take: async () => undefined, forget: () => {} },
  });
  await training.start(settings);
  tell({ type: 'losses', points: [point(10), point(20)] });
  tell({
    type: 'checkpoint',
    checkpoint: {
      settings,
      step: 20,
      seen: 0,
      adamStep: 20,
      parameters: new Float32Array(1),
      firstMoment: new Float32Array(1),
      secondMoment: new Float32Array(1),
    },
  });
  expect(kept.map((run) => run.losses.map(({ step }) => step))).toEqual([[10, 20]]);
});
