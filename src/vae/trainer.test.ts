import { describe, expect, it, vi } from 'vitest';
import type { Ops } from '../nn/ops.ts';
import { createPlain } from '../nn/plain/plain.ts';
import { createCpu } from '../nn/tfjs/cpu.ts';
import { makeDataset } from './dataset.ts';
import { defaults } from './protocol.ts';
import type { Settings } from './protocol.ts';
import { measureQuality } from './quality.ts';
import { createTrainer, firstCheckpoint, withSettings } from './trainer.ts';
import type { Trainer } from './trainer.ts';

// Training takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

function trainerFor(settings: Settings, ops: Ops = createPlain()): Trainer {
  const dataset = makeDataset(settings.data, settings.seed);
  return createTrainer(ops, dataset, firstCheckpoint(settings, dataset));
}

function train(trainer: Trainer, steps: number): Trainer {
  for (let i = 0; i < steps; i++) trainer.advance(false);
  return trainer;
}

const bump = defaults['heat-bump'];

describe('a training run', () => {
  it('gives the same numbers for the same seed, and others for another', async () => {
    const run = async (seed: number): Promise<Float32Array> =>
      (await train(trainerFor({ ...bump, seed }), 30).checkpoint()).parameters;
    expect(await run(4)).toEqual(await run(4));
    expect(await run(4)).not.toEqual(await run(5));
  });

  it('goes on from a checkpoint as if it had not stopped', async () => {
    const whole = await train(trainerFor(bump), 50).checkpoint();
    const half = await train(trainerFor(bump), 20).checkpoint();
    const rest = createTrainer(createPlain(), makeDataset('heat-bump', bump.seed), half);
    expect(await train(rest, 30).checkpoint()).toEqual(whole);
  });

  it.each([
    ['heat-bump', { kind: 'learned' }],
    ['heat-bump', { kind: 'fixed', value: 0.1 }],
    ['digits', { kind: 'learned' }],
  ] as const)('on tfjs stays with the plain device for 20 steps of %s, σ %o', async (data, sigma) => {
    const settings = { ...defaults[data], sigma };
    const cpu = await createCpu();
    const [mine, theirs] = [train(trainerFor(settings), 20), train(trainerFor(settings, cpu), 20)];
    const [expected, got] = [await mine.heldOutLosses(), await theirs.heldOutLosses()];
    // The two round differently in single precision, and twenty steps of Adam pass that on.
    expect(Math.abs(got.elbo - expected.elbo)).toBeLessThan(1e-4 * Math.abs(expected.elbo));
    expect(Math.abs(got.kl - expected.kl)).toBeLessThan(1e-4 * expected.kl);
    theirs.dispose();
    cpu.close();
  });

  it('takes a fixed σ at its word when σ changes, and forgets its momentum', async () => {
    const learned = await train(trainerFor(bump), 20).checkpoint();
    const fixed = withSettings(
      learned,
      { ...bump, sigma: { kind: 'fixed', value: 0.2 } },
      makeDataset('heat-bump', bump.seed),
    );
    const after = await train(createTrainer(createPlain(), makeDataset('heat-bump', bump.seed), fixed), 5).checkpoint();
    expect(after.parameters.at(-1)).toBe(Math.fround(Math.log(0.2)));
    expect(after.parameters[0]).not.toBe(learned.parameters[0]);
  });
});

describe('what the heat bump teaches', () => {
  it('with σ learned both factors can be read off sampled codes', async () => {
    const trainer = train(trainerFor(bump), 1200);
    const { r2 } = await measureQuality(trainer);
    const { klPerUnit, elbo } = await trainer.heldOutLosses();
    expect(r2['position']).toBeGreaterThan(0.9);
    expect(r2['width']).toBeGreaterThan(0.9);
    expect(Math.min(...klPerUnit)).toBeGreaterThan(2);
    expect(elbo).toBeGreaterThan(35);
  });

  it('with σ = .05 both units live', async () => {
    const { r2 } = await measureQuality(train(trainerFor({ ...bump, sigma: { kind: 'fixed', value: 0.05 } }), 700));
    expect(r2['position']).toBeGreaterThan(0.9);
    expect(r2['width']).toBeGreaterThan(0.9);
  });

  it('with σ = 1 one unit dies, as the linear threshold 1.80 > 1 > 0.74 of the data variances says', async () => {
    const trainer = train(trainerFor({ ...bump, sigma: { kind: 'fixed', value: 1 } }), 1000);
    const [dead, live] = (await trainer.heldOutLosses()).klPerUnit.toSorted((a, b) => a - b);
    expect(dead).toBeLessThan(0.01);
    expect(live).toBeGreaterThan(0.3);
    expect((await measureQuality(trainer)).r2['width']).toBeLessThan(0.2);
  });

  it('only βσ² matters: σ = .05 with β = 400 trains like σ = 1 with β = 1', async () => {
    const run = async (sigma: number, beta: number): Promise<readonly number[]> => {
      const trainer = train(trainerFor({ ...bump, sigma: { kind: 'fixed', value: sigma }, beta }), 300);
      return (await trainer.heldOutLosses()).klPerUnit;
    };
    const [one, other] = [await run(1, 1), await run(0.05, 400)];
    // The losses differ by a factor, which Adam ignores but for its ε.
    one.forEach((kl, unit) => expect(Math.abs(kl - other[unit]!)).toBeLessThan(0.01));
  });
});

describe('what the waves teach', () => {
  const wave = defaults.wave;

  it('with σ learned two units suffice, σ finds the noise of .05, and amplitude and phase are read off', async () => {
    const trainer = train(trainerFor(wave), 1000);
    const { klPerUnit, sigma } = await trainer.heldOutLosses();
    klPerUnit.forEach((kl) => expect(Math.abs(kl - 3.7)).toBeLessThan(0.2));
    expect(Math.abs(sigma - 0.05)).toBeLessThan(0.01);
    const { r2 } = await measureQuality(trainer);
    expect(Math.min(r2['cos phase']!, r2['sin phase']!)).toBeGreaterThan(0.99);
    expect(r2['amplitude']).toBeGreaterThan(0.95);
  });

  it('with σ = 1 both units live at ½ log of the data variances, 4.15 and 3.99', async () => {
    const { klPerUnit } = await train(trainerFor({ ...wave, sigma: { kind: 'fixed', value: 1 } }), 600).heldOutLosses();
    klPerUnit.forEach((kl) => expect(Math.abs(kl - 0.7)).toBeLessThan(0.1));
  });
});

describe('what the oscillators teach', () => {
  const { oscillator } = defaults;

  it('with σ learned frequency and damping are read off sampled codes', async () => {
    const { r2 } = await measureQuality(train(trainerFor(oscillator), 1000));
    expect(r2['frequency']).toBeGreaterThan(0.99);
    expect(r2['damping']).toBeGreaterThan(0.95);
  });

  it('with σ = 1 both units die, since no data variance exceeds 1', async () => {
    const silent = trainerFor({ ...oscillator, sigma: { kind: 'fixed', value: 1 } });
    const { klPerUnit } = await train(silent, 600).heldOutLosses();
    klPerUnit.forEach((kl) => expect(kl).toBeLessThan(0.05));
  });
});

describe('what the digits teach', () => {
  it('the ELBO rises above 0 nats within 1,200 steps and codes tell classes far better than chance', async () => {
    const trainer = train(trainerFor(defaults.digits), 1200);
    expect((await trainer.heldOutLosses()).elbo).toBeGreaterThan(0);
    expect((await measureQuality(trainer)).accuracy).toBeGreaterThan(0.3);
  });
});
