import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { denoisingTerm } from './denoisingTerm.ts';
import { createSchedule, forwardMarginal, forwardPosterior, noised } from './diffusion.ts';
import { diffusionBound } from './diffusionBound.ts';
import { diffuse, mixtureScore } from './diffusionMixture.ts';
import { push, type GaussianStep } from './gaussianStep.ts';
import { mixtureLogProb } from './mixture.ts';
import { logProb } from './normal.ts';
import { productNormal } from './productNormal.ts';

/** The variance of a noising step, from hardly any noise to hardly any signal left. */
const beta = fc.oneof(scale(1e-4, 0.5), real(0.01, 0.95));

const betas = (least: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(beta, { minLength: least, maxLength: most });

/** A chain, one of its steps from the second on, a datum and two noises. */
const chain = betas(2, 10).chain((all) =>
  fc.record({
    all: fc.constant(all),
    t: fc.integer({ min: 2, max: all.length }),
    x0: real(-5, 5),
    epsilon: real(-4, 4),
    epsilonHat: real(-4, 4),
  }),
);

const at = (step: GaussianStep, x: number) => ({ mean: step.slope * x + step.offset, std: step.std });

/** One noising step. */
const noising = (variance: number): GaussianStep => ({
  slope: Math.sqrt(1 - variance),
  offset: 0,
  std: Math.sqrt(variance),
});

describe('the forward chain', () => {
  it('is its steps, one after the other', () => {
    holds(chain, ({ all, t, x0 }) => {
      const schedule = createSchedule(all);
      // the first step leaves a normal; from there each step pushes it on
      const [first, ...rest] = all.slice(0, t).map(noising);
      if (first === undefined) return;
      const stepped = rest.reduce((law, step) => push(law, step), at(first, x0));
      const { mean, std } = at(forwardMarginal(schedule, t), x0);
      expectNear(mean, stepped.mean, { relative: 1e-13, absolute: 1e-300, why: 'means' });
      expectNear(std, stepped.std, { relative: 1e-13, absolute: 0, why: 'standard deviations' });
      const kept = rest.reduce((slope, step) => slope * step.slope, first.slope);
      expectNear(schedule.snr[t] ?? NaN, (kept / std) ** 2, { relative: 1e-12, why: 'SNR' });
    });
  });

  it('has one joint law: target times marginal is step times marginal before it', () => {
    holds(chain, ({ all, t, x0, epsilon, epsilonHat }) => {
      const schedule = createSchedule(all);
      const before = at(forwardMarginal(schedule, t - 1), x0);
      const after = at(forwardMarginal(schedule, t), x0);
      // a pair of neighbors that the chain may well visit
      const x = before.mean + before.std * epsilon;
      const next = at(noising(all[t - 1] ?? NaN), x);
      const y = next.mean + next.std * epsilonHat;
      const forward = logProb(before, x) + logProb(next, y);
      const backward = logProb(after, y) + logProb(at(forwardPosterior(schedule, t, x0), y), x);
      // differences of values up to 5 are read in standard deviations of 0.01
      expectNear(forward, backward, { absolute: 1e-10, why: 'log joint' });
    });
  });

  it('has the product of two normals as target of a denoising step', () => {
    holds(chain, ({ all, t, x0, epsilon }) => {
      const schedule = createSchedule(all);
      const xt = noised(schedule, t, x0, epsilon);
      const variance = all[t - 1] ?? NaN;
      const root = Math.sqrt(1 - variance);
      const likelihood = { mean: xt / root, std: Math.sqrt(variance) / root };
      const product = productNormal(likelihood, at(forwardMarginal(schedule, t - 1), x0)).normal;
      const target = at(forwardPosterior(schedule, t, x0), xt);
      expectNear(target.mean, product.mean, { absolute: 1e-13 * (1 + Math.abs(likelihood.mean)), why: 'means' });
      expectNear(target.std, product.std, { relative: 1e-13, absolute: 0, why: 'standard deviations' });
    });
  });

  it('gives one divergence in four forms', () => {
    holds(chain, ({ all, t, x0, epsilon, epsilonHat }) => {
      const { kl, forms, target, modelMean, xt } = denoisingTerm(createSchedule(all), t, x0, epsilon, epsilonHat);
      expect(kl).toBeGreaterThanOrEqual(0);
      // the means are rounded before they are subtracted: (a + e)² − a² = 2ae + e², in units of the width
      const rounding = (1e-15 * (Math.abs(target.mean) + Math.abs(modelMean) + Math.abs(xt))) / target.std;
      const absolute = 10 * rounding * (Math.sqrt(2 * kl) + rounding) + 1e-300;
      expectNear(forms.normals, kl, { absolute, why: 'divergence of two normals' });
      expectNear(forms.means, kl, { absolute, why: 'distance of the means' });
      expectNear(forms.noise, kl, { absolute: 0, why: 'noise error' });
      // the datum is found by a difference of values up to x_t/√ᾱ
      const lost = 1e-14 * (Math.abs(x0) + Math.abs(epsilon) + Math.abs(epsilonHat) + 1);
      const relative =
        1e-9 + lost / Math.max(1e-300, Math.abs(epsilon - epsilonHat)) / Math.sqrt(createSchedule(all).noise[t] ?? NaN);
      expectNear(forms.data, kl, { relative, why: 'error of the datum' });
    });
  });
});

/** A reverse chain of linear steps for each noising step, good or bad. */
const model = betas(1, 6).chain((all) => {
  const step = fc.record({ slope: real(-1.5, 1.5), offset: real(-2, 2), std: scale(0.03, 3) });
  return fc.record({
    all: fc.constant(all),
    steps: fc.array(step, { minLength: all.length, maxLength: all.length }),
    x0: real(-5, 5),
  });
});

describe('the bound of a diffusion model', () => {
  it('is at most the log evidence, and short of it by the divergence of the two chains', () => {
    holds(model, ({ all, steps, x0 }) => {
      const { elbo, logEvidence, gap, priorKl, denoisingKl, reconstruction } = diffusionBound(
        createSchedule(all),
        x0,
        steps,
      );
      expect(Math.min(gap, priorKl, ...denoisingKl)).toBeGreaterThanOrEqual(0);
      const terms = [reconstruction, priorKl, logEvidence, ...denoisingKl].reduce((sum, x) => sum + Math.abs(x), 1);
      expect(elbo).toBeLessThanOrEqual(logEvidence + 1e-12 * terms);
      expectNear(elbo + gap, logEvidence, { relative: 0, absolute: 1e-11 * terms, why: 'elbo + gap and log evidence' });
    });
  }, 60_000);

  it('is tight for the forward chain turned around, and not for any other slope', () => {
    holds(fc.tuple(betas(1, 12), real(-5, 5), real(0.001, 0.1)), ([all, x0, off]) => {
      const schedule = createSchedule(all);
      const exact = all.map(noising);
      const tight = diffusionBound(schedule, x0, exact);
      // standard normal data stay standard normal
      expectNear(tight.logEvidence, logProb({ mean: 0, std: 1 }, x0), { relative: 1e-11, why: 'log evidence' });
      expectNear(tight.elbo, tight.logEvidence, { relative: 1e-11, why: 'bound and log evidence' });
      expect(tight.gap).toBeLessThan(1e-24);
      const other = exact.map((step, i) => (i === 0 ? { ...step, slope: step.slope - off } : step));
      expect(diffusionBound(schedule, x0, other).gap).toBeGreaterThan(1e-12);
    });
  });
});

/** Two bumps as data, and a step of a chain. */
const bumps = fc.record({
  weight: real(0.02, 0.98),
  components: fc.array(fc.record({ mean: real(-3, 3), std: scale(0.05, 2) }), { minLength: 2, maxLength: 2 }),
  all: betas(1, 8),
  x: real(-6, 6),
});

describe('a mixture that diffuses', () => {
  it('is the mixture before, noised by one step, and has the slope of its log density as score', () => {
    holds(bumps, ({ weight, components, all, x }) => {
      const data = { weights: [weight, 1 - weight], components };
      const schedule = createSchedule(all);
      const t = all.length;
      const law = diffuse(data, schedule, t);
      const stepped = diffuse(data, schedule, t - 1).components.map((each) => push(each, noising(all[t - 1] ?? NaN)));
      for (const [k, { mean, std }] of law.components.entries()) {
        expectNear(mean, stepped[k]?.mean ?? NaN, { relative: 1e-13, why: 'means' });
        expectNear(std, stepped[k]?.std ?? NaN, { relative: 1e-13, why: 'standard deviations' });
      }
      const narrow = Math.min(...law.components.map(({ std }) => std));
      const h = 1e-4 * narrow;
      const logP = mixtureLogProb(law);
      const slope = (logP(x + h) - logP(x - h)) / (2 * h);
      // the third derivative is at most of order (distance/σ²)³, and h² of it is left
      const steep = 1 + Math.max(...law.components.map(({ mean, std }) => Math.abs(x - mean) / std));
      const absolute = (1e-7 * steep ** 3) / narrow;
      expectNear(mixtureScore(law)(x), slope, { relative: 1e-6, absolute, why: 'score and slope' });
    });
  });
});
