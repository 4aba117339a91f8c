import fc from 'fast-check';
import { describe, it } from 'vitest';
import { agreesWithDraws, cutsAgree, towardsPosterior } from '../testing/bound.ts';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { normalize } from './categorical.ts';
import { discreteElbo } from './discreteElbo.ts';
import { discreteModelOfLogs, logJoint, posterior, type DiscreteModel } from './discreteModel.ts';
import { klNormal } from './kl.ts';
import { linearGaussianElbo, linearGaussianPosterior } from './linearGaussian.ts';
import { logDensity } from './normal.ts';
import { createRng } from './rng.ts';

const sign = fc.constantFrom(-1, 1);

/** A distribution that may leave states out. */
const withZeros = (k: number): fc.Arbitrary<number[]> =>
  fc.tuple(simplex(k), fc.array(fc.boolean(), { minLength: k, maxLength: k })).map(([p, out]) => {
    const kept = p.map((each, z) => (out[z] === true && z > 0 ? 0 : each));
    const sum = kept.reduce((total, each) => total + each, 0);
    return kept.map((each) => each / sum);
  });

/** A model of two to five states, likelihoods near each other or e^800 apart, with a q that may be the posterior nearly. */
const discrete: fc.Arbitrary<{ model: DiscreteModel; q: readonly number[] }> = fc
  .integer({ min: 2, max: 5 })
  .chain((k) =>
    fc
      .record({
        prior: simplex(k),
        logLik: fc.array(fc.oneof(real(-3, 3), real(-800, 0)), { minLength: k, maxLength: k }),
        offset: fc.oneof(fc.constant(0), real(-1e4, 700)),
        q: withZeros(k),
        near: fc.option(scale(1e-10, 1e-1)),
      })
      .map(({ prior, logLik, offset, q, near }) => {
        const model = discreteModelOfLogs(
          prior,
          logLik.map((log) => log + offset),
        );
        return { model, q: towardsPosterior(model, q, near) };
      }),
  );

/** The same where no state of q is so rare that 500 samples miss it. */
const common = fc
  .record({
    prior: simplex(3),
    logLik: fc.tuple(real(-800, 0), real(-3, 3), real(-3, 3)),
    sizes: fc.tuple(real(0.2, 1), real(0.2, 1), real(0.2, 1)),
  })
  .map(({ prior, logLik, sizes }) => ({ model: discreteModelOfLogs(prior, logLik), q: normalize(sizes) }));

describe('the ELBO of a discrete model', () => {
  it('is its definition, lies below the evidence by the KL to the posterior, and has three equal cuts', () => {
    holds(discrete, ({ model, q }) => {
      const terms = discreteElbo(model, q);
      cutsAgree(terms);
      const joints = logJoint(model);
      let sum = 0;
      let size = 1;
      for (const [z, each] of q.entries()) {
        if (each === 0) continue;
        sum += each * ((joints[z] ?? NaN) - Math.log(each));
        size = Math.max(size, Math.abs(joints[z] ?? NaN));
      }
      expectNear(terms.elbo, sum, { relative: 0, absolute: 1e-13 * size, why: 'definition' });
    });
  }, 60_000);

  it('meets the evidence at the posterior and nowhere else', () => {
    holds(discrete, ({ model }) => {
      const exact = posterior(model);
      const { elbo, logEvidence } = discreteElbo(model, exact);
      if (elbo !== logEvidence) throw new Error(`${elbo} is not ${logEvidence}`);
      const moved = exact.map((p, z) => 0.999 * p + (z === 0 ? 0.001 : 0));
      if ((exact[0] ?? NaN) < 0.9 && !(discreteElbo(model, moved).gap > 0)) throw new Error('equal off the posterior');
    });
  }, 60_000);

  it('is a mean over samples of q', () => {
    const rng = createRng(30, 'discrete');
    holds(common, ({ model, q }) => {
      const logs = logJoint(model).map((joint, z) => joint - Math.log(q[z] ?? NaN));
      const sample = (): number => {
        let u = rng.uniform();
        let z = 0;
        while (u > (q[z] ?? NaN) && z < q.length - 1) {
          u -= q[z] ?? NaN;
          z += 1;
        }
        return logs[z] ?? NaN;
      };
      agreesWithDraws(discreteElbo(model, q).elbo, rng, sample, 500);
    });
  }, 60_000);
});

/** A linear-Gaussian model of any scale, an x that it could have made, and a q beside the posterior: tall, narrow, off-center. */
const linear = fc
  .record({
    w: fc.tuple(sign, scale(1e-6, 1e6)).map(([s, w]) => s * w),
    b: real(-5, 5),
    std: scale(1e-6, 1e6),
    away: real(-5, 5),
    shift: fc.oneof(real(-5, 5), scale(1e-8, 1)),
    stretch: fc.oneof(scale(1e-4, 1e4), real(0.99, 1.01)),
  })
  .map(({ w, b, std, away, shift, stretch }) => {
    const model = { w, b, std };
    const x = b + away * Math.hypot(w, std);
    const exact = linearGaussianPosterior(model, x);
    return { model, x, exact, q: { mean: exact.mean + shift * exact.std, std: exact.std * stretch } };
  });

describe('the ELBO of the linear-Gaussian model', () => {
  it('lies below the evidence by the KL to the posterior, and has three equal cuts', () => {
    holds(linear, ({ model, x, q, exact }) => {
      const terms = linearGaussianElbo(model, x, q);
      // b and x are rounded to 1e-16 of the larger, which a narrow noise or a steep slope magnifies
      const rounding = (1e-15 * Math.max(Math.abs(x), 5)) / model.std;
      if (rounding < 1e-9) {
        const squares = Math.max(1, Math.abs(terms.reconstruction), terms.klPrior);
        const absolute = (1e-12 + 10 * rounding) * squares;
        expectNear(terms.reconstruction - terms.klPrior, terms.elbo, { relative: 0, absolute, why: 'second cut' });
        expectNear(terms.expectedLogJoint + terms.entropy, terms.elbo, { relative: 0, absolute, why: 'first cut' });
      }
      expectNear(terms.gap, klNormal(q, exact), { relative: 1e-12, why: 'gap' });
      if (!(terms.elbo <= terms.logEvidence)) throw new Error('the bound exceeds the evidence');
    });
  }, 60_000);

  it('meets the evidence at the posterior and nowhere else', () => {
    holds(linear, ({ model, x, exact }) => {
      const { elbo, logEvidence } = linearGaussianElbo(model, x, exact);
      if (elbo !== logEvidence) throw new Error(`${elbo} is not ${logEvidence}`);
      const { gap } = linearGaussianElbo(model, x, { mean: exact.mean, std: exact.std * 1.0000001 });
      if (!(gap > 0)) throw new Error('equal off the posterior');
    });
  }, 60_000);

  it('is a mean over samples of q', () => {
    const rng = createRng(31, 'linear');
    holds(linear, ({ model, x, q }) => {
      const logQ = logDensity(q);
      const [prior, noise] = [logDensity({ mean: 0, std: 1 }), logDensity({ mean: 0, std: model.std })];
      const sample = (): number => {
        const z = q.mean + q.std * rng.normal();
        return prior(z) + noise(x - model.b - model.w * z) - logQ(z);
      };
      const { elbo, logEvidence } = linearGaussianElbo(model, x, q);
      // where x and q are rounded more than a thousandth of the noise, samples see another model
      if ((1e-15 * Math.max(Math.abs(x), 5)) / model.std < 1e-6 && Math.abs(q.mean) < 1e6 * q.std)
        agreesWithDraws(elbo, rng, sample, 500);
      if (!(elbo <= logEvidence)) throw new Error('the bound exceeds the evidence');
    });
  }, 60_000);
});
