import { describe, expect, it } from 'vitest';
import { gradientOfStd } from './gradients.ts';
import { sampleGradientsOfMean, sampleGradientsOfStd, sampleQuadraticGradients } from './gradientSamples.ts';
import { quadraticGradientOfMean } from './gradientsQuadratic.ts';
import { meanWithError } from './monteCarlo.ts';
import { createRng } from './rng.ts';

const rng = createRng(4);
const noiseOf = (count: number): Float64Array => Float64Array.from({ length: count }, () => rng.normal());
const square = { value: (z: number) => z * z, slope: (z: number) => 2 * z };

/** Sample variance, of which the mean is known. */
const spread = (samples: Float64Array, mean: number) => meanWithError(samples.map((value) => (value - mean) ** 2));

describe('single-sample gradients', () => {
  it('are those of the formulas, one for each draw of the noise', () => {
    const { score, reparameterized } = sampleGradientsOfMean({ mean: 1, std: 0.5 }, square, [0, 1, -2], 0.25);
    expect([...score]).toEqual([0, (2.25 - 0.25) * 2, -0.25 * -4]);
    expect([...reparameterized]).toEqual([2, 3, 0]);
    const ofStd = sampleGradientsOfStd({ mean: 1, std: 0.5 }, square, [0, 1, -2], 0.25);
    expect([...ofStd.score]).toEqual([0.75 * -2, 0, -0.25 * 6]);
    expect([...ofStd.reparameterized]).toEqual([0, 3, -0]);
  });

  it('have the variance of the closed form in ten dimensions, with and without a baseline', () => {
    const normal = { mean: 1.3, std: 0.5 };
    const exact = quadraticGradientOfMean(normal, 0.3, 10);
    const noise = noiseOf(10 * 40_000);
    for (const [baseline, variance] of [
      [0, exact.scoreVariance],
      [exact.bestBaseline, exact.scoreVarianceWithBaseline],
    ] as const) {
      const { score, reparameterized } = sampleQuadraticGradients(normal, 0.3, 10, noise, baseline);
      expect(score).toHaveLength(40_000);
      for (const [samples, wanted] of [
        [score, variance],
        [reparameterized, exact.reparameterizedVariance],
      ] as const) {
        const { mean, standardError } = spread(samples, exact.gradient);
        // five standard errors, with a fixed seed
        expect(Math.abs(mean - wanted)).toBeLessThan(5 * standardError);
      }
    }
  });

  it('have the variance of the quadrature with respect to the std', () => {
    const normal = { mean: -0.4, std: 0.8 };
    const wave = { value: (z: number) => Math.sin(2 * z), slope: (z: number) => 2 * Math.cos(2 * z) };
    const exact = gradientOfStd(normal, wave);
    const { score, reparameterized } = sampleGradientsOfStd(normal, wave, noiseOf(40_000));
    for (const [samples, wanted] of [
      [score, exact.scoreVariance],
      [reparameterized, exact.reparameterizedVariance],
    ] as const) {
      const { mean, standardError } = spread(samples, exact.gradient);
      expect(Math.abs(mean - wanted)).toBeLessThan(5 * standardError);
    }
  });

  it('refuse bad normals, baselines and shapes', () => {
    const normal = { mean: 0, std: 1 };
    expect(() => sampleGradientsOfMean({ mean: 0, std: 0 }, square, [1])).toThrow(/^sampleGradientsOfMean: std/);
    expect(() => sampleGradientsOfMean(normal, square, [1], NaN)).toThrow(
      /^sampleGradientsOfMean: baseline must be finite/,
    );
    expect(() => sampleGradientsOfStd({ mean: 0, std: 0 }, square, [1])).toThrow(/^sampleGradientsOfStd: std/);
    expect(() => sampleGradientsOfStd(normal, square, [1], NaN)).toThrow(
      /^sampleGradientsOfStd: baseline must be finite/,
    );
    expect(() => sampleQuadraticGradients({ mean: 0, std: 0 }, 0, 1, [1])).toThrow(/^sampleQuadraticGradients: std/);
    expect(() => sampleQuadraticGradients(normal, NaN, 1, [1])).toThrow(/^sampleQuadraticGradients: target/);
    expect(() => sampleQuadraticGradients(normal, 0, 1, [1], NaN)).toThrow(/^sampleQuadraticGradients: baseline/);
    expect(() => sampleQuadraticGradients(normal, 0, 2, [1, 2, 3])).toThrow(/divides the length of noise, got \[2,3\]/);
  });
});
