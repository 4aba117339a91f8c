import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { scale } from '../../testing/property.ts';
import { answerEvidence } from './evidence.ts';
import { answerGap } from './gap.ts';
import { answerPosterior } from './posterior.ts';
import { small } from './small.fixture.ts';
import type { Small } from './small.fixture.ts';

// Each case integrates several densities in the plane; other work may share the processor.
vi.setConfig({ testTimeout: 60_000 });

const models = (latent: fc.Arbitrary<number>): fc.Arbitrary<Small> =>
  fc
    .record({
      latent,
      seed: fc.integer({ min: 0, max: 999 }),
      likelihood: fc.constantFrom('gaussian', 'bernoulli', 'continuous-bernoulli'),
      prior: fc.constantFrom('normal', 'mixture', 'vamp'),
      activation: fc.constantFrom('tanh', 'relu', 'softplus', 'sigmoid'),
      sigma: scale(0.05, 1.5),
      weights: scale(0.3, 4),
      image: fc.boolean(),
    })
    .map(({ latent: units, seed, likelihood, prior, activation, sigma, weights, image }) => ({
      seed,
      scale: weights,
      image,
      single: true,
      settings: {
        latent: units,
        likelihood,
        prior,
        decoder: { hidden: [6], activation },
        sigma: { kind: 'fixed', value: sigma },
      },
    }));

const options = { numRuns: 25, seed: 3 };

describe('for any model', () => {
  it('ELBO ≤ log p(x), the gap is not negative and the two add up to log p(x), within what is stated', async () => {
    await fc.assert(
      fc.asyncProperty(models(fc.integer({ min: 1, max: 2 })), async (made) => {
        const { elbo, gap, logEvidence } = await answerPosterior(small(made), {
          kind: 'posterior',
          datum: { item: 0 },
          side: 8,
        });
        // A learned prior of needles far apart is the worst that a grid meets.
        expect(logEvidence.error).toBeLessThan(0.1);
        expect(elbo.value).toBeLessThanOrEqual(logEvidence.value + elbo.error + logEvidence.error);
        expect(gap.value).toBeGreaterThanOrEqual(-gap.error - logEvidence.error);
        const miss = Math.abs(elbo.value + gap.value - logEvidence.value);
        expect(miss).toBeLessThanOrEqual(elbo.error + gap.error + logEvidence.error);
      }),
      options,
    );
  });

  it('ELBO(encoder) ≤ ELBO(best) ≤ log p(x), within what is stated', async () => {
    await fc.assert(
      fc.asyncProperty(models(fc.integer({ min: 1, max: 5 })), async (made) => {
        const { elboEncoder, elboBest, logEvidence } = await answerGap(small(made), {
          kind: 'gap',
          datum: { item: 1 },
        });
        expect(elboEncoder.value).toBeLessThanOrEqual(elboBest.value);
        expect(elboBest.value).toBeLessThanOrEqual(logEvidence.value + elboBest.error + logEvidence.error);
      }),
      options,
    );
  });

  it('ELBO ≤ IWAE on the same draws, and IWAE ≤ log p(x) within six standard errors', async () => {
    await fc.assert(
      fc.asyncProperty(models(fc.integer({ min: 1, max: 3 })), async (made) => {
        const { heldOut } = await answerEvidence(small({ ...made, count: 4 }), {
          kind: 'evidence',
          items: 4,
          samples: 50,
        });
        expect(heldOut.elbo.value).toBeLessThanOrEqual(heldOut.iwae.value);
        const most = heldOut.exact ? heldOut.exact.value + heldOut.exact.error : Infinity;
        expect(heldOut.iwae.value).toBeLessThanOrEqual(most + 6 * heldOut.iwae.error);
      }),
      options,
    );
  });
});
