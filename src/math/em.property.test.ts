import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { mixtureElbo, eStep, mixtureLogLikelihood, mStep } from './em.ts';
import { emRun } from './emRun.ts';
import { mixtureLogProb, mixtureSpread, type Mixture } from './mixture.ts';
import { trapezoid } from './quadrature.ts';

const floor = 0.05;

const mixture = (minStd = floor, maxStd = 10, maxMean = 8): fc.Arbitrary<Mixture> =>
  fc.integer({ min: 1, max: 4 }).chain((k) =>
    fc
      .tuple(
        simplex(k),
        fc.array(fc.record({ mean: real(-maxMean, maxMean), std: scale(minStd, maxStd) }), {
          minLength: k,
          maxLength: k,
        }),
      )
      .map(([weights, components]) => ({ weights, components })),
  );

const data = fc.array(fc.oneof(real(-8, 8), real(-200, 200), fc.constant(1)), { minLength: 1, maxLength: 8 });

/** Data, a mixture, and for each datum a random q over the components. */
const withRandomQ = fc
  .tuple(data, mixture())
  .chain(([xs, theta]) =>
    fc
      .array(simplex(theta.weights.length), { minLength: xs.length, maxLength: xs.length })
      .map((q) => ({ xs, theta, q, logQ: q.map((row) => row.map(Math.log)) })),
  );

/** Throws when `after` lies below `before` by more than the rounding of sums of this size. */
function expectNotBelow(after: number, before: number, why: string): void {
  if (after < before) expectNear(after, before, { relative: 1e-11, absolute: 1e-11, why });
}

describe('EM', () => {
  it('never lowers its bound in any half-step, nor the likelihood in a whole one', () => {
    holds(fc.tuple(data, mixture()), ([xs, theta]) => {
      const [touch, climb] = emRun(xs, theta, 1, { minStd: floor });
      if (!touch || !climb) throw new Error('a step has two halves');
      const again = mixtureElbo(xs, eStep(xs, climb.mixture), climb.mixture).elbo;
      expectNotBelow(climb.objective, touch.objective, 'the bound after the M-step');
      expectNotBelow(again, climb.objective, 'the bound after the next E-step');
      expectNotBelow(climb.logLikelihood, touch.logLikelihood, 'the likelihood');
    });
  }, 60_000);

  it('has no gap after an E-step', () => {
    holds(fc.tuple(data, mixture()), ([xs, theta]) => {
      const { elbo } = mixtureElbo(xs, eStep(xs, theta), theta);
      expectNear(elbo, mixtureLogLikelihood(xs, theta), { relative: 1e-12, why: 'bound and likelihood' });
    });
  }, 60_000);

  it('has a bound below the likelihood for any q, by the divergence of q from the posterior', () => {
    holds(withRandomQ, ({ xs, theta, q, logQ }) => {
      const { elbo } = mixtureElbo(xs, logQ, theta);
      const likelihood = mixtureLogLikelihood(xs, theta);
      expectNotBelow(likelihood, elbo, 'the likelihood and the bound');
      const posterior = eStep(xs, theta);
      let gap = 0;
      for (const [d, row] of q.entries())
        for (const [k, share] of row.entries()) gap += share * (Math.log(share) - (posterior[d]?.[k] ?? NaN));
      // Both are sums of terms of the size of the bound.
      expectNear(likelihood - elbo, gap, { absolute: 1e-11 * (1 + Math.abs(elbo)), why: 'gap and divergence' });
    });
  }, 60_000);

  it('shares each datum out completely, however far away it lies', () => {
    const x = fc.oneof(
      real(-10, 10),
      scale(1, 1e8),
      scale(1, 1e8).map((far) => -far),
    );
    const temperature = fc.oneof(fc.constant(1), fc.constant(0), scale(0.01, 100));
    holds(fc.tuple(x, mixture(1e-3, 1e3), temperature), ([datum, theta, t]) => {
      const [row = []] = eStep([datum], theta, t);
      expectNear(
        row.reduce((sum, each) => sum + Math.exp(each), 0),
        1,
        { relative: 1e-13, why: 'sum' },
      );
    });
  }, 60_000);

  it('is at a maximum after an M-step: moving its weights, means or stds never helps', () => {
    const move = fc.record({ mean: real(-1, 1), logStd: real(-0.5, 0.5), weight: real(-0.9, 2) });
    const moves = fc.array(move, { minLength: 4, maxLength: 4 });
    holds(fc.tuple(withRandomQ, moves, scale(1e-6, 1)), ([{ xs, logQ }, directions, length]) => {
      const best = mStep(xs, logQ, { minStd: floor });
      const components = best.components.map(({ mean, std }, k) => ({
        mean: mean + length * std * (directions[k]?.mean ?? NaN),
        std: Math.max(floor, std * Math.exp(length * (directions[k]?.logStd ?? NaN))),
      }));
      const sizes = best.weights.map((weight, k) => weight * (1 + length * (directions[k]?.weight ?? NaN)));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const moved = { weights: sizes.map((size) => size / total), components };
      expectNotBelow(
        mixtureElbo(xs, logQ, best).elbo,
        mixtureElbo(xs, logQ, moved).elbo,
        'the maximum and another place',
      );
    });
  }, 60_000);

  it('takes at temperature T the q that is best for the expected log joint plus T times entropy', () => {
    const temperature = fc.oneof(fc.constant(0), scale(0.05, 20));
    holds(fc.tuple(withRandomQ, temperature), ([{ xs, theta, logQ }, t]) => {
      const value = (q: readonly (readonly number[])[]): number => {
        const { expectedLogJoint, entropy } = mixtureElbo(xs, q, theta);
        return expectedLogJoint + t * entropy;
      };
      expectNotBelow(value(eStep(xs, theta, t)), value(logQ), 'the best q and another');
    });
  }, 60_000);
});

describe('the moments of a mixture', () => {
  // Several hundred densities a case, so a tenth of the draws.
  it('are those of its density, by quadrature', () => {
    holds(
      mixture(0.3, 3, 5),
      (theta) => {
        const { mean, within, between } = mixtureSpread(theta);
        const logP = mixtureLogProb(theta);
        const low = Math.min(...theta.components.map((each) => each.mean - 9 * each.std));
        const high = Math.max(...theta.components.map((each) => each.mean + 9 * each.std));
        const step = Math.min(...theta.components.map(({ std }) => std)) / 2;
        const points = Math.ceil((high - low) / step) + 1;
        const average = (f: (x: number) => number): number =>
          trapezoid((x) => Math.exp(logP(x)) * f(x), low, high, points);
        expectNear(
          average((x) => x),
          mean,
          { absolute: 1e-11, why: 'mean' },
        );
        expectNear(
          average((x) => (x - mean) ** 2),
          within + between,
          { relative: 1e-11, why: 'variance' },
        );
      },
      0.1,
    );
  }, 60_000);
});
