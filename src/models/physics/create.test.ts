import { describe, expect, it, vi } from 'vitest';
import { frequencyOf, lengthOf, lengths } from '../../math/pendulumSignals.ts';
import { createPlain } from '../../nn/plain/plain.ts';
import { createWasm } from '../../nn/wasm/wasm.ts';
import { create } from './create.ts';
import type { PhysicsView } from './protocol.ts';

// A run is a second of computing, more where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const steps = 1200;

async function runTo(step: number, seed: number, components = 3): Promise<PhysicsView> {
  const ops = await createWasm();
  const model = await create(ops, { seed, components, steps });
  for (let i = 0; i < step; i++) await model.step();
  const view = await model.view();
  ops.close();
  return view;
}

describe('a run of 1200 steps', () => {
  // Limits lie beyond the worst of seeds 1 to 8 by about a standard error over 150 items; but for seed 6, below.
  it.each([1, 2, 3])('finds the three pendulums, the angle and the damping with seed %i', async (seed) => {
    const { readings, crossings, logFrequencies, pictureStd, traceStd } = await runTo(steps, seed);
    expect(readings.both.adjustedRand).toBeGreaterThan(0.95);
    expect(readings.both.purity).toBeGreaterThan(0.98);
    expect(readings.both.angle).toBeGreaterThan(0.94);
    expect(readings.both.damping).toBeGreaterThan(0.8);
    // What a signal does not hold, nothing can read.
    expect(readings.picture.damping).toBeLessThan(0.2);
    expect(readings.trace.angle).toBeLessThan(0.2);
    expect(readings.picture.angle).toBeGreaterThan(0.94);
    expect(readings.trace.damping).toBeGreaterThan(0.88);
    expect(readings.both.elbo).toBeGreaterThan(52);
    // The mean of the true kind is the best that can be said without the other factor.
    for (const { error, baseline, kindKnown } of [crossings.picture, crossings.trace]) {
      expect(error).toBeLessThan(0.9 * baseline);
      expect(error).toBeLessThan(1.25 * kindKnown);
    }
    const found = [...logFrequencies].map((each) => lengthOf(Math.exp(each))).toSorted((a, b) => a - b);
    lengths.forEach((length, k) => expect(Math.abs(found[k]! / length - 1)).toBeLessThan(0.01));
    expect(pictureStd).toBeCloseTo(0.18, 2);
    expect(traceStd).toBeCloseTo(0.15, 2);
  });

  it('is stuck with seed 6: the kinds are found, but the picture is predicted no better than by the mean', async () => {
    const { readings, crossings } = await runTo(steps, 6);
    expect(readings.both.adjustedRand).toBeGreaterThan(0.95);
    expect(readings.both.damping).toBeLessThan(0.8);
    expect(readings.both.elbo).toBeLessThan(53);
    expect(crossings.picture.error).toBeGreaterThan(crossings.picture.baseline);
  });

  it('has too few experts where there are two for three pendulums, and its bound says so', async () => {
    const two = await runTo(steps, 1, 2);
    expect(two.readings.both.adjustedRand).toBeLessThan(0.7);
    expect(two.readings.both.elbo).toBeLessThan(45);
  });
});

describe('a model that has not learned', () => {
  it('tells no kinds apart and predicts no better than the mean', async () => {
    const { readings, crossings, logFrequencies } = await runTo(0, 1);
    expect(readings.both.adjustedRand).toBeLessThan(0.1);
    expect(crossings.picture.error).toBeGreaterThan(crossings.picture.baseline);
    expect(crossings.trace.error).toBeGreaterThan(crossings.trace.baseline);
    for (const each of logFrequencies) expect(Math.abs(Math.exp(each) - frequencyOf(0.55))).toBeGreaterThan(0.1);
  });

  it('is the same on the plain device after a few steps, and when it is made again', async () => {
    const model = await create(createPlain(), { seed: 2, components: 3, steps });
    for (let i = 0; i < 5; i++) await model.step();
    const plain = await model.view();
    const [once, again] = [await runTo(5, 2), await runTo(5, 2)];
    expect(again).toEqual(once);
    // Weights are single floats on both.
    expect(Math.abs(once.readings.both.elbo - plain.readings.both.elbo)).toBeLessThan(1e-3);
  });

  it('refuses a prior without components', async () => {
    await expect(create(createPlain(), { seed: 1, components: 0, steps })).rejects.toThrow(RangeError);
  });
});
