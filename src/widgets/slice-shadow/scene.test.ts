import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mvnLogProb } from '../../math/mvn.ts';
import { mvnConditional } from '../../math/mvnConditional.ts';
import { logProb } from '../../math/normal.ts';
import { mvnOf } from '../../derivations/d03-mvn/plane.ts';
import { initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { cloud, inBand, sampleCount } from './band.ts';
import { lawOf } from './laws.ts';
import { params } from './params.ts';
import { scene, type SliceValues } from './scene.ts';

const inRange = ({ min, max }: NumberParam) => fc.oneof(real(min, max), fc.constant(min), fc.constant(max));
const states: fc.Arbitrary<SliceValues> = fc.record({
  mean1: inRange(params.mean1),
  mean2: inRange(params.mean2),
  std1: inRange(params.std1),
  std2: inRange(params.std2),
  corr: inRange(params.corr),
  x1: inRange(params.x1),
  x2: inRange(params.x2),
  sliceLaw: fc.constant('normal'),
  sliceOf: fc.constantFrom('x1', 'x2'),
  sliceSeed: fc.constant(3),
});
/** A case goes through thousands of samples. */
const share = 0.02;
const start = initialValues(params);
const unit = { ...start, mean1: 0, mean2: 0, std1: 1, std2: 1 };

describe('slice and shadow', () => {
  it('cuts with the mean and the variance of the general formula, either way round', () => {
    holds(
      states,
      (values) => {
        const { formula, line, known } = scene(values);
        const other = mvnConditional(mvnOf(values), [known - 1], [line]);
        expectNear(formula.mean, other.mean[0] ?? NaN, { relative: 1e-9, absolute: 1e-9 });
        expectNear(formula.std ** 2, other.cov[0]?.[0] ?? NaN, { relative: 1e-9 });
      },
      share,
    );
  });

  it('renormalizes the joint density along the line to the same slice, also where it underflows', () => {
    holds(
      states,
      (values) => {
        const { formula, quadrature } = scene(values);
        const close = { absolute: 1e-8 * formula.std, relative: 1e-8 };
        expectNear(quadrature?.mean ?? NaN, formula.mean, close);
        expectNear(quadrature?.std ?? NaN, formula.std, close);
      },
      share,
    );
  });

  it('never changes the width of the slice while the line moves', () => {
    holds(
      fc.tuple(states, inRange(params.x2)),
      ([values, moved]) => {
        const normal = { ...values, sliceOf: 'x2' } as const;
        expectNear(scene({ ...normal, x2: moved }).formula.std, scene(normal).formula.std, { relative: 1e-14 });
        const byLine = scene({ ...normal, x2: moved }).quadrature?.std ?? NaN;
        expectNear(byLine, values.std1 * Math.sqrt(1 - values.corr ** 2), { relative: 1e-8 });
      },
      share,
    );
  });

  it('has a conditional density that is joint over marginal at any point', () => {
    holds(
      states,
      (values) => {
        const { formula, at, line, knownLaw, logJoint = NaN, logMarginal } = scene(values);
        const close = { relative: 1e-10, absolute: 1e-9 };
        expectNear(logJoint, mvnLogProb(mvnOf(values), [values.x1, values.x2]), close);
        expectNear(logMarginal, logProb(knownLaw, line), close);
        // The quadratic forms grow to thousands and their difference keeps fewer digits.
        expectNear(logJoint - logMarginal, logProb(formula, at), { relative: 1e-9, absolute: 1e-7 });
      },
      share,
    );
  });

  it('splits the variance of the shadow into the variances within slices and between them, for every law', () => {
    holds(
      fc.tuple(states, fc.constantFrom('normal', 'coin', 'signs')),
      ([values, sliceLaw]) => {
        const { variance, shadow, law } = scene({ ...values, sliceLaw });
        expectNear(variance.within + variance.between, shadow.std ** 2, { relative: 1e-9 });
        const between = { normal: law.corr ** 2, coin: 0, signs: 2 / Math.PI }[sliceLaw];
        expectNear(variance.between, between * shadow.std ** 2, { relative: 1e-9, absolute: 1e-12 });
      },
      share,
    );
  });

  it('cuts the spread to 0.6 of itself at ρ = 0.8, wherever the line is', () => {
    for (const x2 of [-4, 0, 1, 3.5]) {
      const { formula, shadow } = scene({ ...unit, corr: 0.8, x2 });
      expect(formula.std / shadow.std).toBeCloseTo(0.6, 12);
      expect(formula.mean).toBeCloseTo(0.8 * x2, 12);
    }
  });

  it('gives mean 1.48 and variance 0.68 for the normal the lesson starts with', () => {
    const { formula } = scene({ ...start, x2: 0.7 });
    expect(formula.mean).toBeCloseTo(1.48, 12);
    expect(formula.std ** 2).toBeCloseTo(0.68, 12);
  });
});

describe('the samples in the band', () => {
  it('agree with the formula for every law, at every place of the line', () => {
    for (const name of ['normal', 'coin', 'signs'] as const)
      for (const corr of name === 'normal' ? [-0.98, -0.5, 0, 0.8, 0.98] : [0])
        for (const line of [-2, -0.7, 0.6, 1.3, 2.4]) {
          const law = lawOf(name, corr);
          const { mean, std, count } = inBand(law, line, 5);
          const exact = law.given(line);
          // Within the band the slice's mean moves by ρ and its width by 1 at most, over 0.05 to either side.
          const drift = 0.05 * Math.max(Math.abs(corr), name === 'coin' ? 1 : 0);
          expect(count).toBeGreaterThan(30);
          expect(Math.abs((mean?.mean ?? NaN) - exact.mean)).toBeLessThan(
            4.5 * (mean?.standardError ?? NaN) + 0.2 * drift,
          );
          expect(Math.abs((std?.mean ?? NaN) - exact.std)).toBeLessThan(
            4.5 * (std?.standardError ?? NaN) + 0.2 * drift,
          );
        }
  });

  it('say nothing where hardly any fall', () => {
    const { mean, std, count } = inBand(lawOf('normal', 0.5), 9, 1);
    expect([mean, std, count]).toEqual([undefined, undefined, 0]);
  });
});

describe('laws that are not jointly normal', () => {
  const moments = (name: 'coin' | 'signs') => {
    const pairs = cloud(lawOf(name, 0), 2, sampleCount);
    const mean = (f: (u: number, v: number) => number): number =>
      pairs.reduce((sum, [u, v]) => sum + f(u, v), 0) / pairs.length;
    return mean;
  };

  it('have normal marginals, and the correlation they name', () => {
    for (const name of ['coin', 'signs'] as const) {
      const mean = moments(name);
      // Five standard errors of 24,000 draws; the fourth power has variance 96, the square 2.
      expect(Math.abs(mean((_, v) => v))).toBeLessThan(0.033);
      expect(Math.abs(mean((_, v) => v ** 2) - 1)).toBeLessThan(0.046);
      expect(Math.abs(mean((_, v) => v ** 4) - 3)).toBeLessThan(0.32);
      expect(Math.abs(mean((u, v) => u * v) - lawOf(name, 0).corr)).toBeLessThan(0.046);
    }
  });

  it('mirrored by a coin, have no correlation and a spread that does depend on the line', () => {
    const at = (x2: number) => scene({ ...unit, sliceLaw: 'coin', x2 });
    expect(at(0.5).formula.std).toBeCloseTo(0.5, 12);
    expect(at(2).formula.std).toBeCloseTo(2, 12);
    expect(at(2).spikes).toEqual([-2, 2]);
    expect(at(0).spikes).toEqual([0]);
    expect(at(2).law.corr).toBe(0);
    expect(at(2).quadrature).toBeUndefined();
  });

  it('of the same sign, have a slice that is half a bell, by formula and by quadrature', () => {
    for (const x2 of [-2, -0.1, 0.1, 3]) {
      const { formula, quadrature, sliceDensity } = scene({ ...unit, sliceLaw: 'signs', x2 });
      expect(quadrature?.mean).toBeCloseTo(formula.mean, 10);
      expect(quadrature?.std).toBeCloseTo(formula.std, 10);
      expect(sliceDensity?.(-Math.sign(x2))).toBe(0);
      expect(sliceDensity?.(Math.sign(x2))).toBeCloseTo((2 * Math.exp(-0.5)) / Math.sqrt(2 * Math.PI), 12);
    }
  });
});
