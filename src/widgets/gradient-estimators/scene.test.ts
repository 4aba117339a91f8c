import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientOfMean } from '../../math/gradients.ts';
import { quadraticGradientOfMean } from '../../math/gradientsQuadratic.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { noiseOf } from './noise.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene, type Estimator, type GradientValues } from './scene.ts';

const start = initialValues(params);
const at = (label: string): GradientValues => ({
  ...start,
  ...presets.find((preset) => preset.label === label)?.values,
});

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

const cases: fc.Arbitrary<GradientValues> = fc.record({
  muZ: within(params.muZ),
  sigmaZ: within(params.sigmaZ),
  target: within(params.target),
  dimension: within(params.dimension),
  gradF: fc.constantFrom('square', 'wave'),
  gradOmega: within(params.gradOmega),
  gradBaseline: fc.constantFrom('none', 'best'),
  gradCount: within({ ...params.gradCount, max: 120 }),
  gradSeed: fc.constantFrom(1, 2, 9999),
});

// a case draws up to 12,000 numbers
const share = 0.03;

describe('both estimators', () => {
  it('are unbiased: the mean of their samples is the exact gradient within five standard errors', () => {
    holds(
      cases,
      (values) => {
        const miss = (gradCount: number, gradSeed: number): string | undefined => {
          const { gradient, score, path } = scene({ ...values, gradCount, gradSeed });
          const off = ({ mean, variance }: Estimator): number =>
            Math.abs(mean.mean - gradient) / (Math.sqrt(variance / gradCount) + 1e-9 * Math.max(1, Math.abs(gradient)));
          return off(score) > 5 || off(path) > 5 ? `off by ${off(score)} and ${off(path)}` : undefined;
        };
        const first = miss(values.gradCount, values.gradSeed);
        const second = first === undefined ? undefined : miss(1000, values.gradSeed);
        if (second !== undefined) throw new Error(`${first}, then ${second}`);
      },
      share,
    );
  });

  it('have the same exact mean whatever f, baseline and dimension, and the path the same variance in every dimension', () => {
    holds(
      cases,
      (values) => {
        const shown = scene({ ...values, gradCount: 10 });
        const one = scene({ ...values, gradCount: 10, dimension: 1, gradBaseline: 'none' });
        expectNear(shown.gradient, one.gradient, { why: 'gradient' });
        expectNear(shown.path.variance, one.path.variance, { why: 'variance of the path' });
        expectNear(shown.path.mean.mean, one.path.mean.mean, { why: 'the very samples of the path' });
        if (!(shown.score.variance >= one.score.variance * (1 - 1e-9)) && values.gradBaseline === 'none')
          throw new Error('another coordinate took noise away');
      },
      share,
    );
  });

  it('rank as derived for a parabola: path, then score with the best baseline, then plain score', () => {
    holds(
      cases,
      (values) => {
        const parabola = { ...values, gradF: 'square', gradCount: 10 } as const;
        const plain = scene({ ...parabola, gradBaseline: 'none' });
        const helped = scene({ ...parabola, gradBaseline: 'best' });
        if (!(plain.path.variance < helped.score.variance && helped.score.variance <= plain.score.variance))
          throw new Error(`${plain.path.variance}, ${helped.score.variance}, ${plain.score.variance}`);
      },
      share,
    );
  });

  it('have in one dimension the variances of a quadrature over the noise', () => {
    holds(
      cases,
      (values) => {
        const one = scene({ ...values, dimension: 1, gradCount: 10, gradBaseline: 'none' });
        // 40 · 2 = 80 turns to a standard deviation need 0.005 of a step
        const exact = gradientOfMean(one.q, one.f, 4801);
        const size = Math.max(exact.scoreVariance, exact.reparameterizedVariance);
        expectNear(one.score.variance, exact.scoreVariance, { absolute: 1e-9 * size, why: 'score' });
        expectNear(one.path.variance, exact.reparameterizedVariance, { absolute: 1e-9 * size, why: 'path' });
      },
      0.01,
    );
  });

  it('give variances of their samples that agree with the exact ones', () => {
    for (const { values } of presets) {
      const shown = scene({ ...start, ...values, gradCount: 1000 });
      for (const { spread, variance } of [shown.score, shown.path])
        // four standard errors of a skewed variance; the seed is fixed
        expect(Math.abs(spread.mean - variance)).toBeLessThan(4 * spread.standardError);
    }
  });
});

describe('the numbers of the lesson', () => {
  it('are 21.75 against 1 at the start, 30.94 against 0.25 with half the σ, 63,456 against 1 in 100 dimensions', () => {
    expect([scene(at('a parabola')).score.variance, scene(at('a parabola')).path.variance]).toEqual([21.75, 1]);
    const half = scene(at('half the σ'));
    expect([half.score.variance, half.path.variance]).toEqual([30.9375, 0.25]);
    const many = scene(at('100 dimensions'));
    expect([many.score.variance, many.path.variance]).toEqual([63_456, 1]);
    expect(scene(at('with a baseline')).score.variance).toBe(9.5);
  });

  it('are 2 against 200 for cos 20z, and 200 each in 100 dimensions', () => {
    const wave = scene(at('where the score wins'));
    // what is left out is of the order e^(−50)
    expectNear(wave.score.variance, 2, { relative: 1e-12 });
    expectNear(wave.path.variance, 200, { relative: 1e-12 });
    const tie = scene(at('a tie'));
    expectNear(tie.score.variance, 200, { relative: 1e-12 });
    expectNear(tie.ratio, 1, { relative: 1e-12 });
  });

  it('use the best baseline of the derivation', () => {
    const { baseline, bestBaseline } = scene({ ...at('with a baseline'), dimension: 7, target: -0.4 });
    expect(baseline).toBe(bestBaseline);
    expect(baseline).toBe(quadraticGradientOfMean({ mean: 1, std: 0.5 }, -0.4, 7).bestBaseline);
    expect(scene(start).baseline).toBe(0);
  });
});

describe('the histograms', () => {
  it('hold every sample once, inside or counted as outside, on one axis that shows zero and the mean', () => {
    holds(
      cases,
      (values) => {
        const { score, path, half, gradient } = scene(values);
        for (const { histogram } of [score, path]) {
          const inside = histogram.bins.reduce((sum, bin) => sum + bin.share, 0);
          expectNear(inside + (histogram.below + histogram.above) / values.gradCount, 1, { why: 'samples' });
          if (!(histogram.width > 0 && histogram.width < half)) throw new Error(`width ${histogram.width}`);
          for (const { x } of histogram.bins)
            if (!(Math.abs(x) <= half + histogram.width)) throw new Error(`bin at ${x} outside ${half}`);
        }
        if (!(Math.abs(gradient) < half)) throw new Error('the mean is outside');
      },
      share,
    );
  });

  it('keep the samples that were drawn: more of them, or more coordinates, change none of the first', () => {
    const few = noiseOf(3, 20, 4);
    const many = noiseOf(3, 500, 9);
    for (let i = 0; i < 20; i++)
      expect([...many.subarray(9 * i, 9 * i + 4)]).toEqual([...few.subarray(4 * i, 4 * i + 4)]);
    expect(noiseOf(4, 1, 1)[0]).not.toBe(few[0]);
    expect([...noiseOf(3, 20, 4)]).toEqual([...few]);
  });
});
