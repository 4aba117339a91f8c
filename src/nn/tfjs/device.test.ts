import { describe, expect, it } from 'vitest';
import { checks, outcome, stepped } from '../checks.ts';
import type { StepSettings } from '../ops.ts';
import { createPlain } from '../plain/plain.ts';
import { createCpu } from './cpu.ts';

const cpu = await createCpu();
const plain = createPlain(Float64Array);

const awkward = { rows: 7, draws: 3, features: 11, hidden: 5, latent: 3, components: 4, reach: 60 };
const single = { rows: 1, draws: 1, features: 1, hidden: 1, latent: 1, components: 1, reach: 3 };

const optimizers: readonly StepSettings[] = [
  { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  { kind: 'sgd', learningRate: 0.01, momentum: 0.9 },
];

function expectNear(got: Float32Array, expected: Float32Array, tolerance: number): void {
  expect(got.length).toBe(expected.length);
  got.forEach((value, i) =>
    expect(Math.abs(value - expected[i]!)).toBeLessThan(tolerance * (1 + Math.abs(expected[i]!))),
  );
}

describe.each([
  ['seven rows of three draws', awkward],
  ['one of everything', single],
])('the tfjs device on its CPU backend, with %s', (_, sizes) => {
  const all = checks(sizes);

  it.each(Object.keys(all))('gives the same as the plain device for %s', async (name) => {
    const [expected, got] = [await outcome(plain, all[name]!), await outcome(cpu, all[name]!)];
    expect(got.length).toBe(expected.length);
    // Numbers are rounded to single precision (6e-8 relative) a few times over up to 33 terms.
    got.forEach((numbers, k) => expectNear(numbers, expected[k]!, 4e-6));
  });
});

describe('the tfjs device on its CPU backend', () => {
  it.each(optimizers)('takes the same steps as the plain device: $kind', async (settings) => {
    const [expected, got] = [await stepped(plain, settings), await stepped(cpu, settings)];
    expect(got.adamStep).toBe(expected.adamStep);
    // Four steps of about .01 each, rounded to single precision.
    expectNear(got.values, expected.values, 1e-6);
    expectNear(got.firstMoment, expected.firstMoment, 1e-6);
    expectNear(got.secondMoment, expected.secondMoment, 1e-6);
  });

  it('keeps only what a tidy returns', () => {
    const before = cpu.count();
    const kept = checks(awkward)['mixtureGradient']!(cpu);
    expect(cpu.count()).toBe(before + kept.length);
    kept.forEach((tensor) => cpu.dispose(tensor));
    expect(cpu.count()).toBe(before);
  });
});
