import { describe, expect, it } from 'vitest';
import { klNormalMixture } from '../../math/klMixture.ts';
import { klPerUnit } from '../../math/diagonalEncoder.ts';
import { createRng } from '../../math/rng.ts';
import { answerActiveUnits } from './activeUnits.ts';
import { codesOf } from './codes.ts';
import { principal } from './pca.ts';
import { marginal, readPrior } from './prior.ts';
import { small } from './small.fixture.ts';

describe('the latent units', () => {
  it('cost against N(0, I) what the closed form says, and are active where their means vary', async () => {
    const run = small({ settings: { latent: 3 } });
    const { kl, variances, active, threshold } = await answerActiveUnits(run);
    const { count, means, stds } = await codesOf(run, run.dataset.heldOut);
    const closed = klPerUnit(
      means,
      stds.map((std) => 2 * Math.log(std)),
    );
    kl.forEach((nats, j) =>
      expect(nats).toBeCloseTo(closed.filter((_, at) => at % 3 === j).reduce((a, b) => a + b, 0) / count, 8),
    );
    expect(active).toEqual(variances.map((variance) => variance > threshold));
  });

  it('are told of the set that is asked for', async () => {
    const run = small({ settings: { latent: 2 } });
    const told = await answerActiveUnits(run, { of: 'train' });
    expect(told.of).toBe('train');
    const { count, means } = await codesOf(run, run.dataset.train);
    const first = Array.from({ length: count }, (_, n) => means[2 * n]!);
    const mean = first.reduce((a, b) => a + b, 0) / count;
    const variance = first.reduce((sum, m) => sum + (m - mean) ** 2, 0) / (count - 1);
    expect(told.variances[0]).toBeCloseTo(variance, 10);
    expect((await answerActiveUnits(run)).variances[0]).not.toBeCloseTo(variance, 5);
  });

  it('cost against a learned prior what the library integrates', async () => {
    const run = small({ settings: { latent: 2, prior: 'mixture' } });
    const { kl } = await answerActiveUnits(run);
    const { count, means, stds } = await codesOf(run, run.dataset.heldOut);
    const prior = await readPrior(run.ops, run.model, run.weights);
    kl.forEach((nats, j) => {
      const line = marginal(prior, [j]);
      const shares = [...line.logShares].map(Math.exp);
      const total = shares.reduce((sum, share) => sum + share, 0);
      const mixture = {
        weights: shares.map((share) => share / total),
        components: [...line.means].map((mean, c) => ({ mean, std: line.stds[c]! })),
      };
      let sum = 0;
      for (let n = 0; n < count; n++)
        sum += klNormalMixture({ mean: means[2 * n + j]!, std: stds[2 * n + j]! }, mixture) / count;
      expect(nats).toBeCloseTo(sum, 6);
    });
  });

  it('that an encoder ignores are not active, and cost nothing when it repeats the prior', async () => {
    const network = { hidden: [1], activation: 'tanh' } as const;
    // A bias alone: q(z | x) = N(0, 1) in the first unit, N(0.5, 1) in the second.
    const parameters = Float32Array.from([0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 1, 1, 0, 1, 0, 0]);
    const run = small({
      features: 1,
      parameters,
      settings: { latent: 2, encoder: network, decoder: network },
    });
    const { active, variances, kl } = await answerActiveUnits(run);
    expect(active).toEqual([false, false]);
    expect(variances).toEqual([0, 0]);
    expect(kl[0]).toBeCloseTo(0, 10);
  });
});

describe('the principal directions of codes', () => {
  it('are those along which the codes were stretched', () => {
    const rng = createRng(3, 'test');
    const [count, angle] = [4000, 0.6];
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const means = new Float64Array(2 * count);
    for (let n = 0; n < count; n++) {
      const [u, v] = [3 * rng.normal(), 0.5 * rng.normal()];
      means.set([1 + c * u - s * v, -2 + s * u + c * v], 2 * n);
    }
    const { center, directions, variances } = principal({ count, latent: 2, means, stds: means.map(() => 1) });
    // 4,000 draws tell a mean of spread 3 to 0.05 and a variance to 2 %.
    expect(center[0]).toBeCloseTo(1, 0);
    expect(directions[0]).toBeCloseTo(c, 2);
    expect(directions[1]).toBeCloseTo(s, 2);
    expect(Math.abs(variances[0]! - 9)).toBeLessThan(0.9);
    expect(Math.abs(variances[1]! - 0.25)).toBeLessThan(0.025);
    expect(directions[0]! * directions[2]! + directions[1]! * directions[3]!).toBeCloseTo(0, 6);
  });
});
