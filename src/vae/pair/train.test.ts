import { describe, expect, it } from 'vitest';
import { createPlain } from '../../nn/plain/plain.ts';
import { makeDataset } from '../dataset.ts';
import { decodeMean, encode, named, shapes } from '../model.ts';
import type { Model } from '../model.ts';
import { defaults } from '../protocol.ts';
import type { Settings } from '../protocol.ts';
import { createTrainer, firstCheckpoint, modelFor } from '../trainer.ts';
import { rootMeanSquare } from './measure.ts';
import { trainOne } from './train.ts';

const settings: Settings = {
  ...defaults['heat-bump'],
  encoder: { hidden: [6], activation: 'tanh' },
  decoder: { hidden: [6], activation: 'tanh' },
  sigma: { kind: 'fixed', value: 0.5 },
};
const dataset = makeDataset('heat-bump', 3, 64, 40);
const ops = createPlain();
const first = firstCheckpoint(settings, dataset).parameters;
const model: Model = modelFor(settings, dataset);

const lineOf = async (settingsNow: Settings, steps: number, prior: 'off' | 'on'): Promise<Float32Array> => {
  const { weights } = trainOne(ops, dataset, settingsNow, steps, prior);
  const tensors = [...weights.encoder, ...weights.decoder, weights.logSigma];
  const parts = await Promise.all(tensors.map((tensor) => ops.read(tensor)));
  return Float32Array.from(parts.flatMap((part) => Array.from(part)));
};

/** The tensors of a line of weights. */
function tensorsOf(line: Float32Array) {
  let at = 0;
  return shapes(model).map(([rows, columns]) => {
    const part = line.slice(at, at + rows * columns);
    at += rows * columns;
    return ops.tensor(part, rows, columns);
  });
}

/** −log N(x; decoded mean code, σ²) without its constant, averaged over all training items. */
async function lossOf(line: Float32Array): Promise<number> {
  const w = named(model, tensorsOf(line));
  const { x, count } = dataset.train;
  const posterior = await ops.read(encode(ops, model, w, ops.tensor(x, count, model.features)));
  const codes = Float32Array.from({ length: 2 * count }, (_, i) => posterior[4 * (i >> 1) + (i % 2)]!);
  const back = await ops.read(decodeMean(ops, model, w, ops.tensor(codes, count, 2)));
  return (0.5 * model.features * rootMeanSquare(back, x) ** 2) / 0.5 ** 2;
}

describe('the two trainings of one network', () => {
  it('with the prior on is the training of the notebook’s trainer, number for number', async () => {
    const trainer = createTrainer(ops, dataset, firstCheckpoint(settings, dataset));
    for (let step = 0; step < 20; step++) trainer.advance(false);
    const { parameters } = await trainer.checkpoint();
    expect(await lineOf(settings, 20, 'on')).toEqual(parameters);
  });

  it('with the prior off leaves the widths of the codes where they began, since nothing asks for them', async () => {
    const line = await lineOf(settings, 20, 'off');
    const head = (all: Float32Array): number[] => {
      const start = (model.features + 1) * 6;
      return Array.from(all.subarray(start, start + 7 * 4)).filter((_, i) => i % 4 >= 2);
    };
    expect(head(line)).toEqual(head(first));
    expect(line).not.toEqual(first);
  });

  it('with the prior off walks down the slope of the copying error alone, as finite differences give it', async () => {
    const learningRate = 1e-3;
    const plainDescent: Settings = { ...settings, optimizer: 'sgd', momentum: 0, learningRate, batchSize: 64 };
    const line = await lineOf(plainDescent, 1, 'off');
    // Weights of each of the four layers, the bias of the last among them.
    for (const at of [0, 40, 198, 203, 228, 240, 250, 400, 460]) {
      const step = 1e-2;
      const up = await lossOf(first.with(at, first[at]! + step));
      const down = await lossOf(first.with(at, first[at]! - step));
      const slope = (up - down) / (2 * step);
      // Single precision leaves the difference of two losses about four digits.
      expect(Math.abs((first[at]! - line[at]!) / learningRate - slope)).toBeLessThan(
        2e-3 * Math.max(1, Math.abs(slope)),
      );
    }
  });

  it('copies better after training than before, either way', async () => {
    const before = await lossOf(first);
    for (const prior of ['off', 'on'] as const)
      expect(await lossOf(await lineOf(settings, 200, prior))).toBeLessThan(0.5 * before);
  });
});
