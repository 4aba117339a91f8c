import { describe, expect, it } from 'vitest';
import type { DecoderLikelihood } from '../../math/decoder.ts';
import { posteriorGrid } from '../../math/decoderGrid.ts';
import { linearGaussianElbo, linearGaussianMarginal, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { logProb } from '../../math/normal.ts';
import { planeWindow } from '../../math/planeWindow.ts';
import { answerPosterior } from './posterior.ts';
import { decoderOf, small } from './small.fixture.ts';
import type { Small } from './small.fixture.ts';

const ask = (made: Small, item = 0, side = 24) =>
  answerPosterior(small(made), { kind: 'posterior', datum: { item }, side });

// Errors leave the device in single precision, and log p(x) is aimed at to 1e-5.
const near = 2e-5;

const cases: readonly (readonly [string, Small, DecoderLikelihood])[] = [
  ['a Gaussian', {}, { kind: 'gaussian', mean: 'linear', std: 0.4 }],
  [
    'a narrow Gaussian',
    { settings: { sigma: { kind: 'fixed', value: 0.1 } }, scale: 2.5, seed: 8 },
    { kind: 'gaussian', mean: 'linear', std: 0.1 },
  ],
  ['a Gaussian through a sigmoid', { image: true, scale: 3 }, { kind: 'gaussian', mean: 'sigmoid', std: 0.4 }],
  ['a Bernoulli', { settings: { likelihood: 'bernoulli' }, scale: 3 }, { kind: 'bernoulli' }],
];

describe('the true posterior of an item', () => {
  it.each(cases)('is that of the library in the plane: %s', async (_, made, likelihood) => {
    const run = small(made);
    const { features, heldOut } = run.dataset;
    for (const item of [0, 1, 2]) {
      const { axes, logPosterior, logEvidence, elbo, gap, encoder } = await answerPosterior(run, {
        kind: 'posterior',
        datum: { item },
        side: 24,
      });
      const x = heldOut.x.slice(item * features, (item + 1) * features);
      const decoder = decoderOf(run);
      const grid = (first: (typeof axes)[0], second: (typeof axes)[0]) =>
        posteriorGrid(decoder, likelihood, x, first, second);
      const window = planeWindow((first, second) => grid(first, second).logPosterior, 400);
      const truth = grid(window.first, window.second).logEvidence;
      expect(Math.abs(logEvidence.value - truth)).toBeLessThan(near + logEvidence.error + 1e-7 * Math.abs(truth));
      const shown = grid(axes[0]!, axes[1]!);
      logPosterior.forEach((log, i) => {
        const theirs = shown.logPosterior[i]! + shown.logEvidence - truth;
        expect(Math.abs(log - theirs)).toBeLessThan(near * (1 + Math.abs(theirs)));
      });
      // E_q log p(x, z) as a plain sum over ± 7 standard deviations of q, a tenth of one apart.
      const about = encoder.mean.map((m, j) => ({
        min: m - 7 * encoder.std[j]!,
        max: m + 7 * encoder.std[j]!,
        points: 141,
      }));
      const around = grid(about[0]!, about[1]!);
      const expected = around.logPosterior.reduce((sum, log, k) => {
        const [u, v] = [(k % 141) / 10 - 7, Math.floor(k / 141) / 10 - 7];
        return sum + (Math.exp(-0.5 * (u * u + v * v)) / (200 * Math.PI)) * (log + around.logEvidence);
      }, 0);
      const entropy = 1 + Math.log(2 * Math.PI) + Math.log(encoder.std[0]! * encoder.std[1]!);
      expect(Math.abs(elbo.value - expected - entropy)).toBeLessThan(near + elbo.error);
      // Three numbers by three rules: a refined lattice, and two on the scale of q whose nodes lie apart.
      expect(Math.abs(elbo.value + gap.value - logEvidence.value)).toBeLessThan(
        near + elbo.error + gap.error + 1e-7 * Math.abs(elbo.value),
      );
    }
  });

  it('is the closed one where the decoder is linear: log p(x), p(z | x), ELBO and gap', async () => {
    // tanh(εz) / ε is z up to ε² z³ / 3, so x | z ~ N(w z, σ²) up to 1e-6.
    const [w, epsilon, std, q] = [1.3, 1e-3, 0.5, { mean: 0.4, std: 0.6 }];
    const parameters = Float32Array.from([
      0,
      0,
      0,
      0,
      q.mean,
      2 * Math.log(q.std),
      epsilon,
      0,
      w / epsilon,
      0,
      Math.log(std),
    ]);
    const network = { hidden: [1], activation: 'tanh' } as const;
    const made: Small = {
      features: 1,
      parameters,
      settings: { latent: 1, encoder: network, decoder: network, sigma: { kind: 'fixed', value: std } },
    };
    const model = { w, b: 0, std };
    for (const item of [0, 1, 2]) {
      const { x, logEvidence, posterior, elbo, gap, encoder, axes, logPosterior } = await ask(made, item, 64);
      const truth = linearGaussianPosterior(model, x[0]!);
      expect(encoder.mean[0]).toBeCloseTo(q.mean, 6);
      expect(encoder.std[0]).toBeCloseTo(q.std, 6);
      expect(logEvidence.value).toBeCloseTo(logProb(linearGaussianMarginal(model), x[0]!), 4);
      expect(posterior.mean[0]).toBeCloseTo(truth.mean, 4);
      expect(posterior.std[0]).toBeCloseTo(truth.std, 4);
      const closed = linearGaussianElbo(model, x[0]!, { mean: encoder.mean[0]!, std: encoder.std[0]! });
      expect(elbo.value).toBeCloseTo(closed.elbo, 4);
      expect(gap.value).toBeCloseTo(closed.gap, 4);
      const { min, max, points } = axes[0]!;
      logPosterior.forEach((log, i) =>
        expect(Math.abs(log - logProb(truth, min + ((max - min) * i) / (points - 1)))).toBeLessThan(3e-4),
      );
    }
  });

  it('integrates to 1 on the grid it is drawn on, with the mean and spread it states', async () => {
    for (const prior of ['normal', 'mixture', 'vamp'] as const) {
      const { axes, logPosterior, posterior, correlation } = await ask({ settings: { prior } }, 1, 160);
      const [first, second] = axes as [(typeof axes)[0], (typeof axes)[0]];
      const steps = axes.map(({ min, max, points }) => (max - min) / (points - 1));
      const at = (k: number): readonly [number, number] => [
        first.min + steps[0]! * (k % first.points),
        second.min + steps[1]! * Math.floor(k / first.points),
      ];
      const average = (f: (z: readonly [number, number]) => number): number =>
        logPosterior.reduce((sum, log, k) => sum + Math.exp(log) * f(at(k)), 0) * steps[0]! * steps[1]!;
      // The window cuts off what lies 10 nats below the top, of which correlations of heavy tails feel most.
      expect(average(() => 1)).toBeCloseTo(1, 3);
      expect(average(([z]) => z)).toBeCloseTo(posterior.mean[0]!, 2);
      expect(average(([, z]) => z)).toBeCloseTo(posterior.mean[1]!, 2);
      const [m1, m2] = posterior.mean as [number, number];
      const [s1, s2] = posterior.std as [number, number];
      expect(average(([z1, z2]) => ((z1 - m1) / s1) * ((z2 - m2) / s2))).toBeCloseTo(correlation, 1);
    }
  });

  it('differs in single precision by less than what is stated beside it, and the bound holds', async () => {
    for (let item = 0; item < 6; item++) {
      const single = await ask({ single: true, features: 40 }, item);
      const double = await ask({ features: 40 }, item);
      for (const part of ['logEvidence', 'elbo', 'gap'] as const)
        expect(Math.abs(single[part].value - double[part].value)).toBeLessThan(single[part].error + double[part].error);
      expect(single.elbo.value).toBeLessThanOrEqual(
        single.logEvidence.value + single.elbo.error + single.logEvidence.error,
      );
      expect(single.gap.value).toBeGreaterThanOrEqual(-single.gap.error);
    }
  });

  it('is asked for with one or two units, an item there is, and a datum that fits', async () => {
    await expect(ask({ settings: { latent: 3 } })).rejects.toThrow(/one or two latent units; this model has 3/);
    await expect(ask({}, 12)).rejects.toThrow('There are 12 held-out items, counted from 0; there is no item 12.');
    await expect(ask({}, 0, 4)).rejects.toThrow(/whole number from 8 to 512, got 4/);
    const short = { kind: 'posterior', datum: { x: new Float32Array(3) }, side: 24 } as const;
    await expect(answerPosterior(small({}), short)).rejects.toThrow('A datum must be 5 finite numbers here, got 3.');
  });
});
