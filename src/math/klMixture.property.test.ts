import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { klNormal } from './kl.ts';
import { klMixtureNormal, klNormalMixture } from './klMixture.ts';
import { klMonteCarlo } from './klMonteCarlo.ts';
import { mixtureLogProb, type Mixture } from './mixture.ts';
import { logDensity, type Normal } from './normal.ts';
import { createRng } from './rng.ts';

const component = fc.record({ mean: real(-5, 5), std: scale(0.5, 3) });
const mixture: fc.Arbitrary<Mixture> = fc
  .integer({ min: 1, max: 3 })
  .chain((k) => fc.record({ weights: simplex(k), components: fc.array(component, { minLength: k, maxLength: k }) }));
const normal: fc.Arbitrary<Normal> = fc.record({ mean: real(-6, 6), std: scale(0.1, 3) });

function expectAtLeast(value: number, least: number, why: string): void {
  if (!(value >= least)) throw new Error(`${why}: ${value} is below ${least}`);
}

/** Σ wₖ f(component k). */
const average = ({ weights, components }: Mixture, f: (each: Normal) => number): number =>
  components.reduce((sum, each, k) => sum + (weights[k] ?? NaN) * f(each), 0);

describe('the divergence between a normal and a mixture', () => {
  it('is never negative, and at most the mean divergence of the components', { timeout: 60_000 }, () => {
    holds(
      fc.tuple(normal, mixture),
      ([q, p]) => {
        const reverse = klNormalMixture(q, p);
        const limit = average(p, (each) => klNormal(q, each));
        // the quadrature loses 1e-11
        expectAtLeast(reverse, -1e-10, 'KL(q ‖ mixture)');
        expectAtLeast(limit * (1 + 1e-10) + 1e-10, reverse, 'convexity in the second place');
        for (const [k, each] of p.components.entries()) {
          const one = klNormal(q, each) - Math.log(p.weights[k] ?? NaN);
          expectAtLeast(one * (1 + 1e-10) + 1e-10, reverse, 'one component and its weight');
        }
        const forward = klMixtureNormal(p, q);
        expectAtLeast(forward, -1e-9, 'KL(mixture ‖ q)');
        const most = average(p, (each) => klNormal(each, q));
        expectAtLeast(most * (1 + 1e-9) + 1e-9, forward, 'convexity in the first place');
      },
      0.1,
    ); // a tenth of the draws: each integrates two densities on thousands of points
  });

  it('is the closed form where the components are the same', { timeout: 60_000 }, () => {
    const cases = fc.integer({ min: 1, max: 3 }).chain((k) => fc.tuple(normal, component, simplex(k)));
    holds(
      cases,
      ([q, each, weights]) => {
        const same = { weights, components: weights.map(() => each) };
        expectNear(klNormalMixture(q, same), klNormal(q, each), { relative: 1e-9, absolute: 1e-10, why: 'reverse' });
        expectNear(klMixtureNormal(same, q), klNormal(each, q), { relative: 1e-9, absolute: 1e-9, why: 'forward' });
      },
      0.2,
    ); // a fifth of the draws, as above
  });

  it('is what samples of the normal say', { timeout: 60_000 }, () => {
    holds(
      fc.tuple(normal, mixture, fc.nat()),
      ([q, p, seed]) => {
        const [logQ, logP] = [logDensity(q), mixtureLogProb(p)];
        const exact = klNormalMixture(q, p);
        // Samples may all miss a region of q that holds less than 10/n; what it adds is not in their standard error.
        let range = 0;
        for (let u = -5; u <= 5; u += 0.25) {
          const x = q.mean + u * q.std;
          range = Math.max(range, Math.abs(logQ(x) - logP(x) - exact));
        }
        const near = (n: number, from: number): boolean => {
          const rng = createRng(from);
          const samples = Array.from({ length: n }, () => q.mean + q.std * rng.normal());
          const { mean, standardError } = klMonteCarlo(samples, logQ, logP);
          return Math.abs(mean - exact) <= 5 * standardError + (10 / n) * range + 1e-10;
        };
        if (!near(2000, seed) && !near(8000, seed + 1))
          throw new Error(`${exact} is not within five standard errors, twice`);
      },
      0.1,
    ); // a tenth of the draws: 2,000 samples a case
  });
});
