import fc from 'fast-check';
import { describe, it } from 'vitest';
import { towardsPosterior } from '../testing/bound.ts';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { normalize } from './categorical.ts';
import { discreteElbo } from './discreteElbo.ts';
import { discreteModelOfLogs, logEvidence, logJoint, posterior } from './discreteModel.ts';
import { iwaeEstimate } from './iwaeEstimate.ts';
import { iwaeBounds, iwaeGap } from './iwae.ts';
import { iwaeByEnumeration } from './iwaeEnumeration.ts';
import { createRng } from './rng.ts';

/** A model of two to four states and a q over them; likelihoods near each other or far apart. */
const cases = fc.integer({ min: 2, max: 4 }).chain((k) =>
  fc
    .record({
      prior: simplex(k),
      logLik: fc.array(fc.oneof(real(-3, 3), real(-300, 0)), { minLength: k, maxLength: k }),
      q: simplex(k),
      near: fc.option(scale(1e-8, 1e-1)),
    })
    .map(({ prior, logLik, q, near }) => {
      const model = discreteModelOfLogs(prior, logLik);
      return { model, q: towardsPosterior(model, q, near) };
    }),
);

/** No state of q is so rare that samples miss it, and no weight so small that a rare group decides the mean. */
const common = fc
  .record({
    prior: simplex(3),
    logLik: fc.tuple(real(-3, 3), real(-3, 3), real(-3, 3)),
    sizes: fc.tuple(real(0.2, 1), real(0.2, 1), real(0.2, 1)),
  })
  .map(({ prior, logLik, sizes }) => ({ model: discreteModelOfLogs(prior, logLik), q: normalize(sizes) }));

const count = scale(1, 2000).map(Math.floor);

describe('the importance-weighted bound', () => {
  it('never falls with another sample and never exceeds the evidence', () => {
    holds(fc.tuple(cases, count), ([{ model, q }, k]) => {
      const [now, next] = [iwaeGap(model, q, k), iwaeGap(model, q, k + 1)];
      if (!(next >= 0 && next <= now * (1 + 1e-13))) throw new Error(`${next} after ${now}`);
    });
  }, 60_000);

  it('starts at the ELBO', () => {
    holds(cases, ({ model, q }) => {
      const { gap } = discreteElbo(model, q);
      const size = Math.max(...logJoint(model).map(Math.abs));
      // the entries of q are rounded, so that their sum, which the ELBO takes as it is, misses 1 by some 1e-16
      const absolute = 1e-15 * (1 + size * Math.sqrt(gap));
      expectNear(iwaeGap(model, q, 1), gap, { relative: 1e-11, absolute, why: 'L1' });
    });
  }, 60_000);

  it('is the evidence at the posterior, for any number of samples', () => {
    holds(fc.tuple(cases, count), ([{ model }, k]) => {
      const exact = posterior(model);
      if (exact.some((p) => p < 1e-290)) return;
      // the weights are rounded to 1e-16 of log p, and the gap is the square of that
      if (!(iwaeGap(model, exact, k) < 1e-24)) throw new Error(`${iwaeGap(model, exact, k)} at the posterior`);
    });
  }, 60_000);

  it('is the enumeration of its definition', () => {
    holds(fc.tuple(cases, fc.integer({ min: 1, max: 5 })), ([{ model, q }, k]) => {
      const bound = logEvidence(model) - iwaeGap(model, q, k);
      const size = Math.max(1, ...logJoint(model).map(Math.abs));
      expectNear(bound, iwaeByEnumeration(model, q, k), { absolute: 1e-12 * size, why: 'enumeration' });
    });
  }, 60_000);

  it('is a mean over groups of samples', () => {
    const rng = createRng(33, 'iwae');
    holds(fc.tuple(common, fc.integer({ min: 1, max: 3 })), ([{ model, q }, k]) => {
      const logs = logJoint(model).map((joint, z) => joint - Math.log(q[z] ?? NaN));
      const exact = iwaeBounds(model, q, k)[k - 1] ?? NaN;
      const miss = (groups: number): number => {
        const drawn = Float64Array.from({ length: groups * k }, () => {
          let u = rng.uniform();
          let z = 0;
          while (u > (q[z] ?? NaN) && z < q.length - 1) {
            u -= q[z] ?? NaN;
            z += 1;
          }
          return logs[z] ?? NaN;
        });
        const { mean, standardError } = iwaeEstimate(drawn, k);
        return Math.abs(mean - exact) / (standardError + 1e-12 * Math.max(1, Math.abs(exact)));
      };
      if (miss(400) > 5 && miss(1600) > 5) throw new Error(`Monte Carlo misses ${exact} twice`);
    });
  }, 60_000);
});
