import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { agree } from '../agree.ts';
import type { Ops, Tensor } from '../ops.ts';
import { createPlain } from '../plain/plain.ts';
import { createCpu } from './cpu.ts';

const cpu = await createCpu();
const plain = createPlain();
const rng = createRng(5, 'test');
const random = (count: number): Float32Array => Float32Array.from({ length: count }, () => rng.normal());
const [x, w, b, y] = [random(6 * 5), random(5 * 3), random(3), random(6 * 3)];
const [posterior, noise, dz] = [random(6 * 4), random(6 * 2), random(6 * 2)];
const squashed = y.map(Math.tanh);

const operations: Readonly<Record<string, (ops: Ops) => Tensor>> = {
  gather: (ops) => ops.gather(ops.tensor(x, 6, 5), Int32Array.of(4, 0, 0, 5)),
  'dense, linear': (ops) => ops.dense(ops.tensor(x, 6, 5), ops.tensor(w, 5, 3), ops.tensor(b, 1, 3), 'linear'),
  'dense, tanh': (ops) => ops.dense(ops.tensor(x, 6, 5), ops.tensor(w, 5, 3), ops.tensor(b, 1, 3), 'tanh'),
  'dense, sigmoid': (ops) => ops.dense(ops.tensor(x, 6, 5), ops.tensor(w, 5, 3), ops.tensor(b, 1, 3), 'sigmoid'),
  matmul: (ops) => ops.matmul(ops.tensor(x, 6, 5), ops.tensor(w, 5, 3), 'none'),
  'matmul, first transposed': (ops) => ops.matmul(ops.tensor(x, 6, 5), ops.tensor(y, 6, 3), 'first'),
  'matmul, second transposed': (ops) => ops.matmul(ops.tensor(y, 6, 3), ops.tensor(w, 5, 3), 'second'),
  'activationBackward, linear': (ops) =>
    ops.activationBackward(ops.tensor(y, 6, 3), ops.tensor(squashed, 6, 3), 'linear'),
  'activationBackward, tanh': (ops) => ops.activationBackward(ops.tensor(y, 6, 3), ops.tensor(squashed, 6, 3), 'tanh'),
  'activationBackward, sigmoid': (ops) =>
    ops.activationBackward(ops.tensor(y, 6, 3), ops.tensor(squashed, 6, 3), 'sigmoid'),
  columnSums: (ops) => ops.columnSums(ops.tensor(x, 6, 5)),
  reparameterize: (ops) => ops.reparameterize(ops.tensor(posterior, 6, 4), ops.tensor(noise, 6, 2)),
  klPerUnit: (ops) => ops.klPerUnit(ops.tensor(posterior, 6, 4)),
  posteriorGradient: (ops) =>
    ops.posteriorGradient(ops.tensor(posterior, 6, 4), ops.tensor(noise, 6, 2), ops.tensor(dz, 6, 2), 1.7),
  squaredError: (ops) => ops.squaredError(ops.tensor(x, 6, 5), ops.tensor(x.toReversed(), 6, 5)),
  likelihoodGradient: (ops) =>
    ops.likelihoodGradient(ops.tensor(x, 6, 5), ops.tensor(x.toReversed(), 6, 5), ops.tensor([-0.7], 1, 1)),
  logSigmaGradient: (ops) => ops.logSigmaGradient(ops.tensor([12], 1, 1), ops.tensor([-0.7], 1, 1), 32),
  join: (ops) => ops.join([ops.tensor([1, 2], 1, 2), ops.tensor([3], 1, 1)]),
};

describe('agree', () => {
  it('holds between the plain device and tfjs', async () => {
    expect(await agree(plain, cpu)).toBe(true);
  });

  it('finds a device that computes wrongly', async () => {
    expect(
      await agree(plain, {
        ...cpu,
        klPerUnit: (posterior) => cpu.columnSums(cpu.reparameterize(posterior, cpu.tensor(new Float32Array(6), 3, 2))),
      }),
    ).toBe(false);
  });
});

describe('the tfjs device on its CPU backend', () => {
  it.each(Object.keys(operations))('gives the same as the plain device for %s', async (name) => {
    const operation = operations[name]!;
    const [mine, theirs] = [plain.tidy(() => operation(plain)), cpu.tidy(() => operation(cpu))];
    expect([theirs.rows, theirs.columns]).toEqual([mine.rows, mine.columns]);
    const [expected, got] = [await plain.read(mine), await cpu.read(theirs)];
    // Both store single precision (6e-8 relative); sums of up to 30 terms are rounded a few times more.
    got.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(2e-6 * (1 + Math.abs(expected[i]!))));
  });

  it('keeps only what a tidy returns', () => {
    const warm = operations['klPerUnit']!;
    cpu.dispose(cpu.tidy(() => warm(cpu)));
    const before = cpu.count();
    const kept = cpu.tidy(() => warm(cpu));
    expect(cpu.count()).toBe(before + 1);
    cpu.dispose(kept);
    expect(cpu.count()).toBe(before);
  });

  it('takes the same steps of Adam as the plain device', async () => {
    const zeros = new Float32Array(18);
    const state = { values: random(18), firstMoment: zeros, secondMoment: zeros, adamStep: 0 };
    const settings = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
    const run = async (ops: Ops): Promise<Float32Array> => {
      const parameters = ops.parameters(state, [
        [5, 3],
        [1, 3],
      ]);
      for (let i = 0; i < 5; i++) {
        ops.tidy(() => {
          const gradients = [
            ops.tensor(
              [...w].map((value) => value * i),
              5,
              3,
            ),
            ops.tensor(b, 1, 3),
          ];
          parameters.step(gradients, settings);
          return undefined;
        });
      }
      const { values, adamStep } = await parameters.state();
      parameters.dispose();
      expect(adamStep).toBe(5);
      return values;
    };
    const [expected, got] = [await run(plain), await run(cpu)];
    // Five steps of .01 each, rounded to single precision.
    got.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-6));
  });
});
