import { describe, expect, it } from 'vitest';
import { catalogue } from '../../data/catalogue.ts';
import { iwaeEstimate } from '../../math/iwaeEstimate.ts';
import { createPlain } from '../../nn/plain/plain.ts';
import { makeDataset } from '../dataset.ts';
import { defaults } from '../protocol.ts';
import { createTrainer, firstCheckpoint } from '../trainer.ts';
import { codesOf, gaussianAt, rowOf } from './codes.ts';
import { answerEvidence, logWeights } from './evidence.ts';
import { openJoint } from './joint.ts';
import { posteriorMass } from './logEvidence.ts';
import { elboOf } from './elbo.ts';
import { readPrior } from './prior.ts';
import { takeApart } from './surgery.ts';
import { small } from './small.fixture.ts';
import { createRng } from '../../math/rng.ts';

describe('the bounds on log p(x)', () => {
  it.each([
    ['gaussian', 'normal', 1],
    ['gaussian', 'vamp', 2],
    ['bernoulli', 'mixture', 2],
    ['continuous-bernoulli', 'normal', 2],
    ['gaussian', 'mixture', 5],
  ] as const)('lie in order: %s, prior %s, %i units', async (likelihood, prior, latent) => {
    const run = small({ settings: { likelihood, prior, latent } });
    const before = run.ops.count();
    const { heldOut, train } = await answerEvidence(run, { kind: 'evidence', items: 8, samples: 100 });
    expect(run.ops.count()).toBe(before);
    for (const { elbo, iwae, exact, items } of [heldOut, train]) {
      expect(items).toBe(8);
      // Jensen's inequality holds on the same draws.
      expect(elbo.value).toBeLessThanOrEqual(iwae.value);
      // In expectation the bound is below; five standard errors cover the draws.
      expect(exact === undefined).toBe(latent > 2);
      const most = exact ? exact.value + exact.error + 5 * iwae.error : Infinity;
      expect(iwae.value).toBeLessThan(most);
    }
  });

  it('agree with quadrature and a grid, item by item, within five of the errors they state', async () => {
    const run = small({ settings: { latent: 2 }, scale: 1.2 });
    const [items, samples] = [6, 2000];
    const { heldOut } = await answerEvidence(run, { kind: 'evidence', items, samples });
    const joint = await openJoint(run);
    const codes = await codesOf(run, run.dataset.heldOut, items);
    let [elbo, exact] = [0, 0];
    for (let item = 0; item < items; item++) {
      const x = rowOf(run.dataset.heldOut.x, item, 5);
      elbo += (await elboOf(joint, x, gaussianAt(codes, item))).elbo.value / items;
      exact += (await posteriorMass(joint, x, { tolerance: 1e-7, most: 200_000 })).log / items;
    }
    expect(Math.abs(heldOut.elbo.value - elbo)).toBeLessThan(5 * heldOut.elbo.error);
    expect(Math.abs(heldOut.exact!.value - exact)).toBeLessThan(heldOut.exact!.error + 1e-5);
    expect(heldOut.iwae.value).toBeLessThan(exact + 5 * heldOut.iwae.error);
    expect(heldOut.iwae.value).toBeGreaterThan(elbo);
  });

  it('come from weights whose groups estimate the library’s bound, rising with their number', async () => {
    const run = small({ settings: { latent: 3 } });
    const joint = await openJoint(run);
    const rng = createRng(4, 'test');
    const x = rowOf(run.dataset.train.x, 0, 5);
    const q = gaussianAt(await codesOf(run, run.dataset.train, 1), 0);
    const weights = await logWeights(
      joint,
      x,
      q,
      Float64Array.from({ length: 3 * 4096 }, () => rng.normal()),
    );
    const bounds = [1, 4, 16, 64].map((k) => iwaeEstimate(weights, k));
    bounds.slice(1).forEach(({ mean }, i) => expect(mean).toBeGreaterThan(bounds[i]!.mean));
  });

  it.each([
    ['normal', 2],
    ['mixture', 2],
    ['vamp', 3],
  ] as const)('are reconstruction less KL, on the same items: prior %s, %i units', async (prior, latent) => {
    const run = small({ settings: { prior, latent } });
    const { heldOut, train } = await answerEvidence(run, { kind: 'evidence', items: 7, samples: 400 });
    for (const [of, items] of [
      [heldOut, 'heldOut'],
      [train, 'train'],
    ] as const) {
      expect(of.reconstruction.value - of.kl.value).toBeCloseTo(of.elbo.value, 9);
      expect(of.gaps).toHaveLength(7);
      const average = of.gaps.reduce((sum, gap) => sum + gap, 0) / 7;
      expect(average).toBeCloseTo((of.exact ?? of.iwae).value - of.elbo.value, 9);
      // The surgery takes the same KL from other draws.
      const codes = await codesOf(run, run.dataset[items], 7);
      const priorNow = await readPrior(run.ops, run.model, run.weights);
      const { averageKl } = await takeApart(codes, priorNow, prior === 'normal', 5);
      expect(Math.abs(of.kl.value - averageKl.value)).toBeLessThan(5 * (of.kl.error + averageKl.error) + 1e-9);
    }
  });

  it('stand beside the log density of the data’s own law, averaged over the same items', async () => {
    const settings = { ...defaults.ring, batchSize: 16 };
    const dataset = makeDataset('ring', 3, 40, 30);
    const run = createTrainer(createPlain(), dataset, firstCheckpoint(settings, dataset));
    const { heldOut, train } = await answerEvidence(run, { kind: 'evidence', items: 4, samples: 10 });
    for (const [of, { x }] of [
      [heldOut, dataset.heldOut],
      [train, dataset.train],
    ] as const) {
      const logs = [0, 1, 2, 3].map((item) => catalogue.ring.law!.logDensity(rowOf(x, item, 2)));
      const mean = logs.reduce((sum, log) => sum + log, 0) / 4;
      expect(of.truth?.logDensity.value).toBeCloseTo(mean, 12);
      expect(of.truth?.missing?.value).toBeCloseTo(mean - of.exact!.value, 12);
    }
  });

  it('stand beside no law where the density of the data is not known', async () => {
    const { heldOut } = await answerEvidence(small({}), { kind: 'evidence', items: 1, samples: 5 });
    expect(heldOut.truth).toBeUndefined();
    expect(heldOut.acrossItems).toBe(Infinity);
  });

  it('are the same each time, and refuse numbers that make no sense', async () => {
    const run = small({});
    const question = { kind: 'evidence', items: 3, samples: 20 } as const;
    expect(await answerEvidence(run, question)).toEqual(await answerEvidence(run, question));
    await expect(answerEvidence(run, { ...question, items: 0 })).rejects.toThrow(/one item or more/);
    await expect(answerEvidence(run, { ...question, samples: 1 })).rejects.toThrow(/2 to 5,000 draws/);
  });
});
