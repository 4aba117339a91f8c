import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { discretePosterior, discretePosteriorOfLogs, posteriorsInTurn } from './bayesDiscrete.ts';
import { gaussianPosterior } from './bayesGaussian.ts';
import { gridPosterior } from './bayesGrid.ts';
import { mvnLogProb } from './mvn.ts';
import { mvnConditional, mvnMarginal } from './mvnConditional.ts';
import { logProb, type Normal } from './normal.ts';

/** A prior over causes and observations, each with its log likelihoods, in two orders. */
const observations = fc.integer({ min: 2, max: 5 }).chain((k) => {
  const logLikelihood = fc.array(fc.oneof(real(-5, 2), real(-800, 0)), { minLength: k, maxLength: k });
  return fc.record({ prior: simplex(k), seen: fc.array(logLikelihood, { maxLength: 6 }) }).chain(({ prior, seen }) =>
    fc.record({
      prior: fc.constant(prior),
      seen: fc.constant(seen),
      shuffled: fc.shuffledSubarray(seen, { minLength: seen.length }),
    }),
  );
});

/** A prior for a mean, noise, and data in two orders. */
const measurements = fc
  .record({
    prior: fc.record({ mean: real(-10, 10), std: scale(0.01, 100) }),
    noise: scale(0.01, 100),
    center: fc.oneof(fc.constant(0), real(-1e4, 1e4)),
    raw: fc.array(real(-3, 3), { maxLength: 8 }),
  })
  .chain(({ prior, noise, center, raw }) => {
    const data = raw.map((each) => center + noise * each);
    return fc.record({
      prior: fc.constant(prior),
      noise: fc.constant(noise),
      data: fc.constant(data),
      shuffled: fc.shuffledSubarray(data, { minLength: data.length }),
    });
  });

describe('Bayes’ theorem for discrete causes', () => {
  it('ends at the same posterior and evidence, all at once or one by one in any order', { timeout: 60_000 }, () => {
    holds(observations, ({ prior, seen, shuffled }) => {
      const together = prior.map((_, z) => seen.reduce((sum, each) => sum + (each[z] ?? NaN), 0));
      const batch = discretePosteriorOfLogs(prior.map(Math.log), together);
      const steps = posteriorsInTurn(prior, shuffled);
      const evidence = steps.reduce((sum, each) => sum + each.logEvidence, 0);
      expectNear(evidence, batch.logEvidence, { relative: 1e-12, absolute: 1e-12, why: 'log evidence' });
      const last = steps.at(-1)?.posterior ?? prior;
      // log likelihoods add up to thousands, whose rounding is 1e-12
      for (const [z, value] of batch.posterior.entries())
        expectNear(last[z] ?? NaN, value, { relative: 1e-10, absolute: 1e-12, why: `posterior of ${z}` });
    });
  });

  it('gives a distribution whose odds are the prior odds times the likelihood ratio', { timeout: 60_000 }, () => {
    const cases = fc
      .integer({ min: 2, max: 6 })
      .chain((k) => fc.tuple(simplex(k), fc.array(scale(1e-200, 10), { minLength: k, maxLength: k })));
    holds(cases, ([prior, likelihood]) => {
      const { posterior, logPosterior: logs, evidence } = discretePosterior(prior, likelihood);
      expectNear(
        posterior.reduce((sum, each) => sum + each, 0),
        1,
        { relative: 1e-12, why: 'sum' },
      );
      const joint = prior.map((each, z) => each * (likelihood[z] ?? NaN));
      expectNear(
        evidence,
        joint.reduce((sum, each) => sum + each, 0),
        { relative: 1e-12, absolute: 0, why: 'evidence' },
      );
      const logOdds = Math.log((prior[0] ?? NaN) / (prior[1] ?? NaN));
      const logRatio = Math.log(likelihood[0] ?? NaN) - Math.log(likelihood[1] ?? NaN);
      expectNear((logs[0] ?? NaN) - (logs[1] ?? NaN), logOdds + logRatio, { absolute: 1e-12, why: 'log odds' });
    });
  });
});

describe('Bayes’ theorem for the mean of a normal', () => {
  it('ends at the same posterior and evidence, all at once or one by one in any order', { timeout: 60_000 }, () => {
    holds(measurements, ({ prior, noise, data, shuffled }) => {
      const batch = gaussianPosterior(prior, noise, data);
      let [belief, evidence, size]: [Normal, number, number] = [prior, 0, 1];
      for (const x of shuffled) {
        const { posterior, logEvidence } = gaussianPosterior(belief, noise, [x]);
        belief = posterior;
        evidence += logEvidence;
        size = Math.max(size, Math.abs(logEvidence));
      }
      const { posterior, logEvidence } = batch;
      // each step rounds the mean to 1e-16 of the data, which reach 1e4, against the width of what predicts the next
      const reach = Math.max(1, Math.abs(prior.mean), ...data.map(Math.abs));
      expectNear(belief.mean, posterior.mean, { relative: 1e-12, absolute: 1e-14 * reach, why: 'mean' });
      expectNear(belief.std, posterior.std, { relative: 1e-13, absolute: 0, why: 'std' });
      expectNear(evidence, logEvidence, { relative: 1e-9, absolute: 1e-13 * size * reach, why: 'log evidence' });
    });
  });

  it('is the conditional of the normal of mean and data together', { timeout: 60_000 }, () => {
    const cases = fc.record({
      prior: fc.record({ mean: real(-5, 5), std: scale(0.1, 10) }),
      noise: scale(0.1, 10),
      data: fc.array(real(-8, 8), { minLength: 1, maxLength: 4 }),
    });
    holds(cases, ({ prior, noise, data }) => {
      const shared = prior.std ** 2;
      const places = [0, ...data.map((_, i) => i + 1)];
      const joint = {
        mean: places.map(() => prior.mean),
        cov: places.map((i) => places.map((j) => shared + (i === j && i > 0 ? noise * noise : 0))),
      };
      const seen = places.slice(1);
      const { posterior, logEvidence } = gaussianPosterior(prior, noise, data);
      // z and the data have a singular covariance but for the noise: condition number up to 5e4
      const { mean, cov } = mvnConditional(joint, seen, data);
      expectNear(posterior.mean, mean[0] ?? NaN, { relative: 1e-9, absolute: 1e-10, why: 'mean' });
      expectNear(posterior.std ** 2, cov[0]?.[0] ?? NaN, { relative: 1e-9, absolute: 0, why: 'variance' });
      const direct = mvnLogProb(mvnMarginal(joint, seen), data);
      expectNear(logEvidence, direct, { relative: 1e-9, absolute: 1e-9, why: 'log evidence' });
    });
  });

  it('lies between the prior and the data, and is narrower than both', { timeout: 60_000 }, () => {
    holds(measurements, ({ prior, noise, data }) => {
      if (data.length === 0) return;
      const { posterior } = gaussianPosterior(prior, noise, data);
      const mean = data.reduce((sum, x) => sum + x, 0) / data.length;
      const slack = 1e-12 * Math.max(1, Math.abs(mean), Math.abs(prior.mean));
      const inside =
        posterior.mean >= Math.min(prior.mean, mean) - slack && posterior.mean <= Math.max(prior.mean, mean) + slack;
      const narrower = posterior.std <= prior.std && posterior.std <= (noise / Math.sqrt(data.length)) * (1 + 1e-15);
      if (!inside || !narrower) throw new Error(`posterior ${JSON.stringify(posterior)}, mean of the data ${mean}`);
    });
  });

  it('is what a grid finds, however narrow or far from the prior', { timeout: 60_000 }, () => {
    const points = 241;
    holds(measurements, ({ prior, noise, data }) => {
      const exact = gaussianPosterior(prior, noise, data);
      const step = exact.posterior.std / 12;
      const first = exact.posterior.mean - ((points - 1) / 2) * step;
      const logJoint = Float64Array.from({ length: points }, (_, i) => {
        const z = first + i * step;
        return data.reduce((sum, x) => sum + logProb({ mean: z, std: noise }, x), logProb(prior, z));
      });
      const { logEvidence, logPosterior: logs } = gridPosterior(logJoint, step);
      // a log joint of size 1e12, for data 1e6 standard deviations from the prior, is rounded to 1e-4
      const rounding = 1e-14 * Math.max(1, Math.abs(exact.logEvidence));
      expectNear(logEvidence, exact.logEvidence, { relative: 1e-12, absolute: 1e-9 + rounding, why: 'log evidence' });
      const peak = logProb(exact.posterior, exact.posterior.mean);
      expectNear(logs[(points - 1) / 2] ?? NaN, peak, { absolute: 1e-9 + rounding, why: 'peak' });
    });
  });
});
