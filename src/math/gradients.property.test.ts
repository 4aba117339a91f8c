import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { gradientOfMean, gradientOfStd, type GradientStatistics, type SmoothFunction } from './gradients.ts';
import { cosineGradientOfMean, cosineGradientOfStd } from './gradientsCosine.ts';
import { quadraticGradientOfMean, quadraticGradientOfStd } from './gradientsQuadratic.ts';
import { sampleGradientsOfMean, sampleGradientsOfStd, sampleQuadraticGradients } from './gradientSamples.ts';
import type { Normal } from './normal.ts';
import { gaussHermite } from './quadrature.ts';
import { createRng } from './rng.ts';

const normal = fc.record({ mean: real(-5, 5), std: scale(0.01, 20) });
const target = real(-5, 5);

const square = (a: number): SmoothFunction => ({ value: (z) => (z - a) ** 2, slope: (z) => 2 * (z - a) });
const wave = (frequency: number): SmoothFunction => ({
  value: (z) => Math.cos(frequency * z),
  slope: (z) => -frequency * Math.sin(frequency * z),
});

/** Every statistic of two routes agrees to 1e-9 of its own scale, the size that a single sample has. */
function expectSame(a: GradientStatistics, b: GradientStatistics, sample: number, value: number): void {
  expectNear(a.gradient, b.gradient, { absolute: 1e-11 * sample, why: 'gradient' });
  expectNear(a.bestBaseline, b.bestBaseline, { absolute: 1e-11 * value, why: 'baseline' });
  for (const key of ['reparameterizedVariance', 'scoreVariance', 'scoreVarianceWithBaseline'] as const)
    expectNear(a[key], b[key], { absolute: 1e-11 * sample * sample, why: key });
}

describe('the gradient of a squared distance', () => {
  it('has the variances of the quadrature', () => {
    holds(fc.tuple(normal, target), ([q, a]) => {
      const size = (q.mean - a) ** 2 + q.std ** 2;
      expectSame(quadraticGradientOfMean(q, a), gradientOfMean(q, square(a), 601), size / q.std, size);
      expectSame(quadraticGradientOfStd(q, a), gradientOfStd(q, square(a), 601), size / q.std, size);
    });
  }, 60_000);

  it('has in many dimensions the variances that the moments of one coordinate give', () => {
    const rule = gaussHermite(6);
    holds(fc.tuple(normal, target, fc.integer({ min: 1, max: 2000 })), ([q, a, d]) => {
      const exact = quadraticGradientOfMean(q, a, d);
      const m = q.mean - a;
      const mean = (g: (e: number, f: number) => number): number =>
        rule.nodes.reduce((sum, e, i) => sum + (rule.weights[i] ?? NaN) * g(e, (m + q.std * e) ** 2), 0);
      const one = mean((_, f) => f);
      const others = (d - 1) * one;
      const scatter = (d - 1) * mean((_, f) => (f - one) ** 2);
      const gradient = mean((e, f) => f * e) / q.std;
      const second = (baseline: number): number =>
        mean((e, f) => ((f + others - baseline) ** 2 + scatter) * e * e) / q.std ** 2;
      const baseline = mean((e, f) => (f + others) * e * e);
      const size = (d * (m * m + q.std ** 2)) / q.std;
      const near = { absolute: 1e-12 * size * size };
      expectNear(exact.gradient, gradient, { absolute: 1e-12 * size, why: 'gradient' });
      expectNear(exact.bestBaseline, baseline, { why: 'baseline' });
      expectNear(exact.scoreVariance, second(0) - gradient ** 2, { ...near, why: 'score' });
      expectNear(exact.scoreVarianceWithBaseline, second(baseline) - gradient ** 2, { ...near, why: 'with baseline' });
    });
  });

  it('scatters least by the path, more by the score with the best baseline, most by the plain score', () => {
    holds(fc.tuple(normal, target, fc.integer({ min: 1, max: 1000 })), ([q, a, d]) => {
      for (const each of [quadraticGradientOfMean(q, a, d), quadraticGradientOfStd(q, a)]) {
        const { reparameterizedVariance, scoreVarianceWithBaseline, scoreVariance } = each;
        const rising = reparameterizedVariance < scoreVarianceWithBaseline && scoreVarianceWithBaseline < scoreVariance;
        if (!rising) throw new Error(`not rising: ${JSON.stringify(each)}`);
      }
    });
  });

  it('is steepest down in the baseline at the best one', () => {
    // the variance is a parabola in the baseline with its lowest point at b*: Var(b) − Var(b*) = (b − b*)²/σ²
    holds(fc.tuple(normal, target, real(-50, 50)), ([q, a, baseline]) => {
      const exact = quadraticGradientOfMean(q, a);
      const less: SmoothFunction = { value: (z) => (z - a) ** 2 - baseline, slope: square(a).slope };
      const { scoreVariance } = gradientOfMean(q, less, 401);
      const expected = exact.scoreVarianceWithBaseline + ((baseline - exact.bestBaseline) / q.std) ** 2;
      expectNear(scoreVariance, expected, { why: 'variance at another baseline' });
    });
  }, 60_000);
});

describe('the gradient of a cosine', () => {
  // 801 points, 0.03 standard deviations to a step, resolve this range; beyond it only the closed form is right
  const waves = fc
    .tuple(normal, scale(1e-3, 60))
    .map(([q, turns]) => ({ q, frequency: turns / q.std }))
    // a cosine of a large argument has no digits left to compare
    .filter(({ q, frequency }) => Math.abs(frequency * q.mean) < 1000);

  it('has the variances of the quadrature, slow or fast', () => {
    holds(waves, ({ q, frequency }) => {
      // a sample of the path has the size ω, one of the score 1/σ
      for (const [exact, other] of [
        [cosineGradientOfMean(q, frequency), gradientOfMean(q, wave(frequency), 801)],
        [cosineGradientOfStd(q, frequency), gradientOfStd(q, wave(frequency), 801)],
      ] as const)
        expectSame(exact, other, Math.max(frequency, 1 / q.std), 1);
    });
  }, 60_000);

  it('keeps the digits of its closed form where the wave is long', () => {
    holds(fc.tuple(normal, scale(1e-7, 1e-2)), ([q, turns]) => {
      const frequency = turns / q.std;
      const { reparameterizedVariance, scoreVarianceWithBaseline, gradient } = cosineGradientOfMean(
        { mean: 0, std: q.std },
        frequency,
      );
      // −ω²z²/2 to order (ωσ)²
      const leading = frequency ** 4 * q.std ** 2;
      expectNear(gradient, 0, { why: 'gradient at the top of the wave' });
      expectNear(reparameterizedVariance, leading, { relative: 10 * turns ** 2 + 1e-12, absolute: 0, why: 'path' });
      expectNear(scoreVarianceWithBaseline, 1.5 * leading, {
        relative: 10 * turns ** 2 + 1e-12,
        absolute: 0,
        why: 'score',
      });
    });
  });

  it('scatters less by the score than by the path once ωσ is 3, and more while it is below 0.4', () => {
    holds(fc.tuple(real(-5, 5), scale(0.01, 20), scale(3, 1e6), scale(1e-3, 0.4)), ([mean, std, fast, slow]) => {
      const q: Normal = { mean, std };
      const oscillating = cosineGradientOfMean(q, fast / std);
      if (!(oscillating.scoreVariance < oscillating.reparameterizedVariance)) throw new Error('the score should win');
      const calm = cosineGradientOfMean(q, slow / std);
      if (!(calm.reparameterizedVariance < calm.scoreVariance)) throw new Error('the path should win');
    });
  });
});

describe('both estimators are unbiased', () => {
  const samplesOf = 200;
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  /** Within five standard errors of the exact variance, or within five of a second draw that is four times as large. */
  function expectUnbiased(
    name: string,
    exact: GradientStatistics,
    baseline: number,
    draw: (count: number) => { score: Float64Array; reparameterized: Float64Array },
  ): void {
    const scoreVariance = baseline === 0 ? exact.scoreVariance : exact.scoreVarianceWithBaseline;
    const misses = (count: number): string | undefined => {
      const { score, reparameterized } = draw(count);
      for (const [route, samples, variance] of [
        ['score', score, scoreVariance],
        ['path', reparameterized, exact.reparameterizedVariance],
      ] as const) {
        const error = Math.sqrt(Math.max(0, variance) / count);
        const off = Math.abs(mean(samples) - exact.gradient);
        if (off > 5 * error + 1e-12 * Math.abs(exact.gradient))
          return `${route}: off by ${off / error} standard errors`;
      }
      return undefined;
    };
    const first = misses(samplesOf);
    const second = first === undefined ? undefined : misses(4 * samplesOf);
    if (second !== undefined) throw new Error(`${name}, ${first}, then ${second}`);
  }

  const noiseOf = (seed: number): ((count: number) => Float64Array) => {
    const rng = createRng(seed, 'unbiased');
    return (count) => {
      const noise = new Float64Array(count);
      for (let i = 0; i < count; i++) noise[i] = rng.normal();
      return noise;
    };
  };
  const seeds = fc.integer({ min: 0, max: 2 ** 31 });

  it('for a squared distance, with respect to the mean and to the std, with a baseline or without', () => {
    holds(fc.tuple(normal, target, fc.boolean(), seeds), ([q, a, helped, seed]) => {
      const noise = noiseOf(seed);
      const [ofMean, ofStd] = [quadraticGradientOfMean(q, a), quadraticGradientOfStd(q, a)];
      const [b, c] = helped ? [ofMean.bestBaseline, ofStd.bestBaseline] : [0, 0];
      expectUnbiased('mean', ofMean, b, (count) => sampleGradientsOfMean(q, square(a), noise(count), b));
      expectUnbiased('std', ofStd, c, (count) => sampleGradientsOfStd(q, square(a), noise(count), c));
    });
  }, 60_000);

  it('for a squared distance in several dimensions', () => {
    holds(fc.tuple(normal, target, fc.integer({ min: 1, max: 8 }), fc.boolean(), seeds), ([q, a, d, helped, seed]) => {
      const noise = noiseOf(seed);
      const exact = quadraticGradientOfMean(q, a, d);
      const b = helped ? exact.bestBaseline : 0;
      expectUnbiased(`d = ${d}`, exact, b, (count) => sampleQuadraticGradients(q, a, d, noise(count * d), b));
    });
  }, 60_000);

  it('for a cosine', () => {
    holds(fc.tuple(real(-5, 5), scale(0.05, 5), scale(0.05, 50), seeds), ([center, std, turns, seed]) => {
      const q = { mean: center, std };
      const noise = noiseOf(seed);
      const f = wave(turns / std);
      const [ofMean, ofStd] = [cosineGradientOfMean(q, turns / std), cosineGradientOfStd(q, turns / std)];
      expectUnbiased('mean', ofMean, 0, (count) => sampleGradientsOfMean(q, f, noise(count)));
      expectUnbiased('std', ofStd, 0, (count) => sampleGradientsOfStd(q, f, noise(count)));
    });
  }, 60_000);
});
