import { describe, expect, it } from 'vitest';
import { checks, outcome, stepped } from '../checks.ts';
import type { Sizes } from '../checks.ts';
import { noiseAt } from '../noise.ts';
import type { NoiseKey, StepSettings } from '../ops.ts';
import { createPlain } from '../plain/plain.ts';
import { createWasm } from './wasm.ts';

const wasm = await createWasm();
const oracle = createPlain(Float64Array);

/** The greatest difference as a share of the greatest number. */
function distance(got: Float32Array, expected: Float32Array): number {
  expect(got.length).toBe(expected.length);
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
  return got.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0) / scale;
}

const sizes: Readonly<Record<string, Sizes>> = {
  'one of everything': { rows: 1, draws: 1, features: 1, hidden: 1, latent: 1, components: 1, reach: 3 },
  'one row, odd widths': { rows: 1, draws: 1, features: 13, hidden: 5, latent: 3, components: 2, reach: 60 },
  'whole tiles': { rows: 16, draws: 2, features: 24, hidden: 8, latent: 4, components: 4, reach: 10 },
  'a row and a column past whole tiles': {
    rows: 5,
    draws: 3,
    features: 9,
    hidden: 17,
    latent: 1,
    components: 7,
    reach: 100,
  },
  'more rows than are packed at a time': {
    rows: 261,
    draws: 2,
    features: 7,
    hidden: 11,
    latent: 2,
    components: 3,
    reach: 3,
  },
  'narrow data, wide layers': { rows: 30, draws: 1, features: 2, hidden: 67, latent: 16, components: 20, reach: 30 },
};

describe.each(Object.entries(sizes))('the WASM device, %s', (_, size) => {
  it.each(Object.entries(checks(size)))('gives the same as sums in doubles for %s', async (_name, check) => {
    const [got, expected] = [await outcome(wasm, check), await outcome(oracle, check)];
    expect(got.length).toBe(expected.length);
    // Floats hold 6e-8 relative, and a sum of n products is off by about √n of that: 261 rows make 1e-6.
    got.forEach((numbers, k) => expect(distance(numbers, expected[k]!)).toBeLessThan(1e-6));
  });
});

describe('the WASM device', () => {
  it.each<StepSettings>([
    { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    { kind: 'sgd', learningRate: 0.01, momentum: 0.9 },
  ])('takes the same steps of $kind as the plain device', async (settings) => {
    const [got, expected] = [await stepped(wasm, settings), await stepped(oracle, settings)];
    expect(got.adamStep).toBe(expected.adamStep);
    // A float or two of rounding in each of four steps.
    expect(distance(got.values, expected.values)).toBeLessThan(1e-6);
    expect(distance(got.firstMoment, expected.firstMoment)).toBeLessThan(1e-6);
    expect(distance(got.secondMoment, expected.secondMoment)).toBeLessThan(1e-6);
  });

  it.each<[NoiseKey, number, number]>([
    [[1, 2], 0, 4000],
    [[0xffffffff, 0x80000000], 0x7fffffff, 4001],
    [[0, 0], 123456789, 1],
  ])('draws the normal numbers of stream %j at step %i to the last bit', async (key, step, count) => {
    const expected = new Float32Array(count);
    noiseAt(key, step, expected);
    const tensor = wasm.noise(key, step, count, 1);
    expect(await wasm.read(tensor)).toEqual(expected);
    wasm.dispose(tensor);
  });

  it('lets what is not a number through, so that a run that has failed is seen to have failed', async () => {
    const layer = wasm.tensor([1, 0], 2, 1);
    for (const activation of ['linear', 'tanh', 'relu', 'sigmoid', 'softplus'] as const) {
      const out = wasm.dense(wasm.tensor([NaN], 1, 1), layer, activation);
      expect((await wasm.read(out))[0]).toBeNaN();
    }
    const parameters = wasm.parameters(
      { values: Float32Array.of(1), firstMoment: new Float32Array(1), secondMoment: new Float32Array(1), adamStep: 0 },
      [[1, 1]],
    );
    parameters.step([wasm.tensor([NaN], 1, 1)], {
      kind: 'adam',
      learningRate: 0.1,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
    });
    const { values, firstMoment } = await parameters.state();
    expect([values[0], firstMoment[0]]).toEqual([NaN, NaN]);
    parameters.dispose();
  });

  it('lets moments that fade away end at 0, before processors slow down over them', async () => {
    const state = {
      values: Float32Array.of(1, 1),
      firstMoment: Float32Array.of(1e-29, 1e-3),
      secondMoment: Float32Array.of(1e-30, 1e-3),
      adamStep: 1,
    };
    const parameters = wasm.parameters(state, [[1, 2]]);
    const zero = wasm.tensor([0, 0], 1, 2);
    const settings = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;
    for (let i = 0; i < 63; i++) parameters.step([zero], settings);
    const after = await parameters.state();
    expect([after.firstMoment[0], after.secondMoment[0]]).toEqual([0, 0]);
    expect(after.firstMoment[1]! / (1e-3 * 0.9 ** 63)).toBeCloseTo(1, 4);
    parameters.dispose();
    parameters.dispose();
    wasm.dispose(zero);
  });
});
