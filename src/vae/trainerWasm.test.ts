import { describe, expect, it, vi } from 'vitest';
import type { Ops } from '../nn/ops.ts';
import { createPlain } from '../nn/plain/plain.ts';
import { createWasm } from '../nn/wasm/wasm.ts';
import { makeDataset } from './dataset.ts';
import { defaults } from './protocol.ts';
import type { Settings } from './protocol.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';

// Making data and training take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const wasm = await createWasm();
const { digits, wave } = { digits: defaults.digits, wave: defaults.wave };

const runs: Readonly<Record<string, Settings>> = {
  'waves by a Gaussian with learned σ': wave,
  'digits by a Gaussian with learned σ': digits,
  'digits by a Bernoulli, with free bits': { ...digits, likelihood: 'bernoulli', freeBits: 0.5 },
  'digits by a continuous Bernoulli, two relu layers, a mixture prior and five draws': {
    ...digits,
    likelihood: 'continuous-bernoulli',
    encoder: { hidden: [40, 24], activation: 'relu' },
    prior: 'mixture',
    samples: 5,
  },
  'waves with a VampPrior, softplus layers and momentum': {
    ...wave,
    decoder: { hidden: [24], activation: 'softplus' },
    prior: 'vamp',
    optimizer: 'sgd',
    learningRate: 1e-3,
  },
};

describe('training on WASM', () => {
  it.each(Object.entries(runs))('stays with the plain device for 20 steps of %s', async (_, settings) => {
    const dataset = makeDataset(settings.data, settings.seed, 300, 100);
    const elboOn = async (ops: Ops): Promise<number> => {
      const trainer = createTrainer(ops, dataset, firstCheckpoint(settings, dataset));
      for (let i = 0; i < 20; i++) trainer.advance(false);
      const { elbo } = await trainer.heldOutLosses();
      trainer.dispose();
      return elbo;
    };
    const [got, expected] = [await elboOn(wasm), await elboOn(createPlain())];
    // Weights are floats on both, 6e-8 apart after each step; sums of ±steps average that out.
    expect(Math.abs(got - expected)).toBeLessThan(1e-6 * Math.abs(expected));
  });

  it('comes to the same bound as the plain device in the end, though by then the last digits have parted', async () => {
    const dataset = makeDataset('wave', wave.seed);
    const elboOn = async (ops: Ops): Promise<number> => {
      const trainer = createTrainer(ops, dataset, firstCheckpoint(wave, dataset));
      for (let i = 0; i < 1000; i++) trainer.advance(false);
      const { elbo } = await trainer.heldOutLosses();
      trainer.dispose();
      return elbo;
    };
    const [got, expected] = [await elboOn(wasm), await elboOn(createPlain())];
    expect(Math.abs(got - expected)).toBeLessThan(0.02 * Math.abs(expected));
  });

  it('leaves no tensor behind', async () => {
    const dataset = makeDataset('wave', 3, 200, 50);
    const before = wasm.count();
    const trainer = createTrainer(wasm, dataset, firstCheckpoint(wave, dataset));
    const during = wasm.count();
    for (let i = 0; i < 10; i++) trainer.advance(false);
    expect(wasm.count()).toBe(during);
    trainer.dispose();
    expect(wasm.count()).toBe(before);
  });
});
