import { describe, expect, it } from 'vitest';
import { decoderLogJoint } from '../../math/decoder.ts';
import { createRng } from '../../math/rng.ts';
import { rowOf } from './codes.ts';
import { openJoint } from './joint.ts';
import { decoderOf, small } from './small.fixture.ts';

const rng = createRng(6, 'test');
const codes = Float64Array.from({ length: 30 }, () => Math.fround(rng.normal()));

describe('log p(x, z) of a trained model', () => {
  it.each([
    ['a Gaussian', {}, { kind: 'gaussian', mean: 'linear', std: 0.4 }],
    ['a Gaussian through a sigmoid', { image: true }, { kind: 'gaussian', mean: 'sigmoid', std: 0.4 }],
    ['a Bernoulli', { settings: { likelihood: 'bernoulli' } }, { kind: 'bernoulli' }],
  ] as const)('is the library’s: %s', async (_, made, likelihood) => {
    const run = small(made);
    const joint = await openJoint(run);
    const x = rowOf(run.dataset.heldOut.x, 1, 5);
    const logs = await joint.at(x, codes);
    const kept = await joint.kept(codes);
    const again = await kept.at(x);
    kept.dispose();
    logs.forEach((log, i) => {
      const truth = decoderLogJoint(decoderOf(run), likelihood, x, [codes[2 * i]!, codes[2 * i + 1]!]);
      // Errors leave the device in single precision.
      expect(Math.abs(log - truth)).toBeLessThan(1e-6 * (1 + Math.abs(truth)));
      expect(Math.abs(again[i]! - truth)).toBeLessThan(1e-6 * (1 + Math.abs(truth)));
    });
  });

  it.each([
    ['gaussian', 'normal', 'tanh', [6]],
    ['bernoulli', 'mixture', 'softplus', [4, 5]],
    ['continuous-bernoulli', 'vamp', 'sigmoid', [6]],
  ] as const)('has the slope that differences show: %s, %s, %s', async (likelihood, prior, activation, hidden) => {
    const run = small({ settings: { likelihood, prior, decoder: { hidden, activation } } });
    const joint = await openJoint(run);
    const x = rowOf(run.dataset.train.x, 2, 5);
    const weights = codes.slice(15).map((value) => Math.abs(value));
    const { value, slopes } = await joint.weighted(x, codes, weights);
    const logs = await joint.at(x, codes);
    expect(value).toBeCloseTo(
      logs.reduce((sum, log, i) => sum + weights[i]! * log, 0),
      4,
    );
    const h = 2 ** -7;
    const ahead = await Promise.all(
      [0, 1].map((j) =>
        joint.at(
          x,
          codes.map((z, i) => (i % 2 === j ? z + h : z)),
        ),
      ),
    );
    const behind = await Promise.all(
      [0, 1].map((j) =>
        joint.at(
          x,
          codes.map((z, i) => (i % 2 === j ? z - h : z)),
        ),
      ),
    );
    slopes.forEach((slope, i) => {
      const at = Math.floor(i / 2);
      const difference = (ahead[i % 2]![at]! - behind[i % 2]![at]!) / (2 * h);
      // h² times a third derivative, and rounding of 1e-6 over h.
      expect(Math.abs(slope - difference)).toBeLessThan(3e-3 * (1 + Math.abs(slope)));
    });
  });

  it('leaves no tensor behind', async () => {
    const run = small({ settings: { prior: 'vamp' } });
    const before = run.ops.count();
    const joint = await openJoint(run);
    await joint.at(rowOf(run.dataset.train.x, 0, 5), codes);
    await joint.weighted(rowOf(run.dataset.train.x, 0, 5), codes, new Float64Array(15).fill(1));
    expect(run.ops.count()).toBe(before);
  });
});
