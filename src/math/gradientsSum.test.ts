import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { observables } from './expectation.ts';
import { gradientOfMean } from './gradients.ts';
import { cosineGradientOfMean } from './gradientsCosine.ts';
import { quadraticGradientOfMean } from './gradientsQuadratic.ts';
import { sampleGradientsOfMean, sampleQuadraticGradients } from './gradientSamples.ts';
import { sampleSumGradients } from './gradientSamplesSum.ts';
import { sumGradientOfMean } from './gradientsSum.ts';
import { meanWithError, varianceWithError } from './monteCarlo.ts';
import { createRng } from './rng.ts';

const statistics = ['gradient', 'reparameterizedVariance', 'scoreVariance', 'scoreVarianceWithBaseline'] as const;

describe('the gradient of a sum over coordinates', () => {
  it('is for squares what the moments up to order 6 give in any dimension', () => {
    const cases = fc.record({ mean: real(-5, 5), std: scale(0.01, 20), dimension: fc.integer({ min: 1, max: 1000 }) });
    holds(cases, ({ mean, std, dimension }) => {
      const normal = { mean, std };
      const square = observables.square.moments(normal);
      const f = { mean: square.mean, variance: square.std ** 2 };
      const sum = sumGradientOfMean(normal, quadraticGradientOfMean(normal), f, dimension);
      const known = quadraticGradientOfMean(normal, 0, dimension);
      for (const each of statistics) expectNear(sum[each], known[each], { relative: 1e-12, why: each });
      expectNear(sum.bestBaseline, known.bestBaseline, { relative: 1e-12, why: 'baseline' });
    });
  });

  it('is itself in one dimension', () => {
    const normal = { mean: 1, std: 0.5 };
    const one = cosineGradientOfMean(normal, 3);
    const known = sumGradientOfMean(normal, one, { mean: 7, variance: 9 }, 1);
    // the plain variance is put together again from the best one, to rounding
    for (const each of statistics) expectNear(known[each], one[each], { relative: 1e-13, why: each });
  });

  it('meets the path at 200 for cos 20z in 100 dimensions, where in one it has 2', () => {
    const normal = { mean: 1, std: 0.5 };
    const { mean, std } = observables.cos.moments({ mean: 20, std: 10 });
    const f = { mean, variance: std ** 2 };
    const at = (d: number) => sumGradientOfMean(normal, cosineGradientOfMean(normal, 20), f, d);
    // what is left out is of the order e^(−100)
    expectNear(at(1).scoreVariance, 2, { relative: 1e-13 });
    expectNear(at(1).reparameterizedVariance, 200, { relative: 1e-13 });
    expectNear(at(100).scoreVariance, 200, { relative: 1e-13 });
    expectNear(at(100).reparameterizedVariance, 200, { relative: 1e-13 });
  });

  it('has the mean and the variances of its samples in five dimensions, with a baseline and without', () => {
    const normal = { mean: 0.7, std: 0.5 };
    const wave = { value: (z: number) => Math.cos(2 * z), slope: (z: number) => -2 * Math.sin(2 * z) };
    const { mean, std } = observables.cos.moments({ mean: 1.4, std: 1 });
    const exact = sumGradientOfMean(normal, gradientOfMean(normal, wave), { mean, variance: std ** 2 }, 5);
    const rng = createRng(2, 'sum of waves');
    const noise = Float64Array.from({ length: 5 * 40_000 }, () => rng.normal());
    for (const [baseline, variance] of [
      [0, exact.scoreVariance],
      [exact.bestBaseline, exact.scoreVarianceWithBaseline],
    ] as const) {
      const { score, reparameterized } = sampleSumGradients(normal, wave, 5, noise, baseline);
      for (const [samples, wanted] of [
        [score, variance],
        [reparameterized, exact.reparameterizedVariance],
      ] as const) {
        const average = meanWithError(samples);
        const spread = varianceWithError(samples);
        // five standard errors, with a fixed seed
        expect(Math.abs(average.mean - exact.gradient)).toBeLessThan(5 * average.standardError);
        expect(Math.abs(spread.mean - wanted)).toBeLessThan(5 * spread.standardError);
      }
    }
  });

  it('refuses a bad normal and a dimension that is no positive integer', () => {
    const one = quadraticGradientOfMean({ mean: 0, std: 1 });
    const f = { mean: 1, variance: 2 };
    expect(() => sumGradientOfMean({ mean: 0, std: 0 }, one, f, 1)).toThrow(/^sumGradientOfMean: std/);
    expect(() => sumGradientOfMean({ mean: 0, std: 1 }, one, f, 1.5)).toThrow(/dimension must be a positive integer/);
  });
});

describe('samples of the gradient of a sum', () => {
  it('are those of the formulas in one dimension and of the squared distance in several', () => {
    const rng = createRng(1, 'samples of a sum');
    const noise = Float64Array.from({ length: 60 }, () => rng.normal());
    const normal = { mean: 1.3, std: 0.4 };
    const square = { value: (z: number) => (z - 0.2) ** 2, slope: (z: number) => 2 * (z - 0.2) };
    expect(sampleSumGradients(normal, square, 1, noise, 0.3)).toEqual(
      sampleGradientsOfMean(normal, square, noise, 0.3),
    );
    const several = sampleSumGradients(normal, square, 6, noise, 0.3);
    const known = sampleQuadraticGradients(normal, 0.2, 6, noise, 0.3);
    expect(several.score).toHaveLength(10);
    for (const which of ['score', 'reparameterized'] as const)
      for (const [i, value] of several[which].entries())
        // (μ + σε) − a and (μ − a) + σε round differently
        expectNear(value, known[which][i] ?? NaN, { relative: 1e-12, why: which });
  });

  it('refuse bad normals, baselines and shapes', () => {
    const f = { value: () => 1, slope: () => 0 };
    const normal = { mean: 0, std: 1 };
    expect(() => sampleSumGradients({ mean: 0, std: 0 }, f, 1, [1])).toThrow(/^sampleSumGradients: std/);
    expect(() => sampleSumGradients(normal, f, 1, [1], NaN)).toThrow(/^sampleSumGradients: baseline must be finite/);
    expect(() => sampleSumGradients(normal, f, 2, [1, 2, 3])).toThrow(/divides the length of noise, got \[2,3\]/);
  });
});
