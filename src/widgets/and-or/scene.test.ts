import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logDensity } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import type { AndOrValues } from './opinions.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { hills, logAreaApart, scene } from './scene.ts';

const start = initialValues(params);
const mean = fc.oneof(real(-4, 4), fc.constantFrom(-4, 4));
const states: fc.Arbitrary<AndOrValues> = fc.record({
  weight1: fc.oneof(real(0.02, 0.98), fc.constantFrom(0.02, 0.98)),
  expertMean1: mean,
  expertStd1: scale(0.3, 3),
  expertMean2: mean,
  expertStd2: scale(0.3, 3),
  andOrPlaced: fc.constantFrom('hand' as const, 'apart' as const),
  andOrConflict: real(0, 10),
  andOrCount: fc.constantFrom(2, 3, 4),
  andOrMean3: mean,
  andOrStd3: scale(0.1, 3),
  andOrVoice3: fc.oneof(real(0, 5), fc.constant(0)),
  andOrMean4: mean,
  andOrStd4: scale(0.1, 3),
  andOrVoice4: fc.oneof(real(0, 5), fc.constant(0)),
});

// Four experts a case, each looked at one by one: a share of the draws.
const share = 0.2;

describe('AND, OR and the pool between them', () => {
  it('makes a product narrower than every expert, and a mixture at least as wide as the weighted mean of variances', () => {
    holds(
      states,
      (values) => {
        const { and, or, experts, weights } = scene(values);
        expect(and.std).toBeLessThan(Math.min(...experts.map(({ std }) => std)));
        const within = experts.reduce((sum, { std }, i) => sum + (weights[i] ?? NaN) * std * std, 0);
        expect(or.std ** 2).toBeGreaterThanOrEqual(within * (1 - 1e-12));
        expect(or.std ** 2 - or.between).toBeCloseTo(within, 10);
      },
      share,
    );
  });

  it('gives weights that sum to 1, and shares of the precision that do', () => {
    holds(
      states,
      (values) => {
        const { say } = scene(values);
        for (const of of ['weight', 'and', 'pool'] as const)
          expectNear(
            say.reduce((sum, each) => sum + each[of], 0),
            1,
            { relative: 1e-12, why: of },
          );
      },
      share,
    );
  });

  it('has areas of the raw product and of the pool as by quadrature', () => {
    // Two integrals of 1,201 points a case: a share of the draws.
    holds(
      states,
      (values) => {
        const { experts, weights, and, logZ, pool, poolLogZ } = scene(values);
        const logs = experts.map(logDensity);
        const raw = (x: number): number => logs.reduce((sum, log) => sum + log(x), 0);
        const pooled = (x: number): number => logs.reduce((sum, log, i) => sum + (weights[i] ?? NaN) * log(x), 0);
        const logArea = (f: (x: number) => number, at: typeof and): number => {
          const peak = f(at.mean);
          const [low, high] = [at.mean - 12 * at.std, at.mean + 12 * at.std];
          return peak + Math.log(trapezoid((x) => Math.exp(f(x) - peak), low, high, 1201));
        };
        // log Z reaches −7,000 nats, of which rounding leaves 1e-12.
        expectNear(logArea(raw, and), logZ, { relative: 1e-11, absolute: 1e-10, why: 'product' });
        expectNear(logArea(pooled, pool), poolLogZ, { relative: 1e-11, absolute: 1e-10, why: 'pool' });
      },
      0.03,
    );
  });

  it('never gives the pool more than area 1, nor a width below its narrowest expert', () => {
    holds(
      states,
      (values) => {
        const { poolLogZ, pool, experts } = scene(values);
        expect(poolLogZ).toBeLessThanOrEqual(1e-12);
        expect(pool.std).toBeGreaterThanOrEqual(Math.min(...experts.map(({ std }) => std)) * (1 - 1e-12));
      },
      share,
    );
  });

  it('ignores disagreement in the width of product and pool: moving means changes neither', () => {
    holds(
      states,
      (values) => {
        const moved = scene({
          ...values,
          expertMean1: 0,
          expertMean2: 0,
          andOrMean3: 0,
          andOrMean4: 0,
          andOrConflict: 0,
        });
        const { and, pool } = scene(values);
        expect(moved.and.std).toBe(and.std);
        expect(moved.pool.std).toBe(pool.std);
      },
      share,
    );
  });

  it('lets Z fall from 0.2821 in one place to 3.9e-12 at ten standard deviations, along one Gaussian', () => {
    const at = (andOrConflict: number): number => scene({ ...start, andOrPlaced: 'apart', andOrConflict }).area;
    expect(at(0)).toBeCloseTo(0.28209479, 8);
    expect(at(10)).toBeCloseTo(3.9177e-12, 16);
    for (const distance of [0, 1, 2.5, 6, 10]) expect(Math.log10(at(distance))).toBeCloseTo(logAreaApart(distance), 12);
  });

  it('keeps the product of two equal experts at width 0.707 however far apart, while the mixture splits beyond 2', () => {
    for (const andOrConflict of [0, 1, 1.9, 2.1, 5, 10]) {
      const shown = scene({ ...start, andOrPlaced: 'apart', andOrConflict });
      expect(shown.and.std).toBeCloseTo(Math.SQRT1_2, 15);
      expect(shown.and.mean).toBe(0);
      expect(hills(shown)).toHaveLength(andOrConflict > 2 ? 2 : 1);
      expect(shown.or.std).toBeCloseTo(Math.hypot(1, andOrConflict / 2), 12);
    }
  });

  it('gives the variances 0.3656 and 3.215 of the two experts it starts with', () => {
    const { and, or, poolLogZ } = scene(start);
    expect(and.std ** 2).toBeCloseTo(0.365595855, 9);
    expect(or.std ** 2).toBeCloseTo(3.215, 12);
    expect(-poolLogZ).toBeCloseTo(1.23516621, 8);
  });

  it('lets one overconfident expert among four pull the product away, but not the mixture', () => {
    const values = { ...start, ...presets.find(({ label }) => label === 'an overconfident expert')?.values };
    const { and, or, say } = scene(values as AndOrValues);
    // Precisions 1, 1, 1 and 25 at 0.6, 1.2, 2.7 and −2.
    expect(and.mean).toBeCloseTo((4.5 - 50) / 28, 12);
    expect(say[3]?.and).toBeCloseTo(25 / 28, 12);
    expect(or.mean).toBeCloseTo(0.625, 12);
  });
});
