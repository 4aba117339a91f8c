import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, initialValues, type NumberParam, type ValuesOf } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { drawCount } from './draws.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';

type Values = ValuesOf<typeof params>;
const start = initialValues(params);
/** A case integrates by quadrature twice, so three in ten are taken. */
const share = 0.3;
/** Values that the reader can reach, the ends of the range among them. */
const within = (param: NumberParam) =>
  fc
    .oneof({ weight: 8, arbitrary: real(param.min, param.max) }, fc.constantFrom(param.min, param.max))
    .map((value) => clamp(param, value));
const states: fc.Arbitrary<Values> = fc.record({
  mu: within(params.mu),
  sigma: within(params.sigma),
  a: within(params.a),
  b: within(params.b),
  lengthUnit: fc.constantFrom('m' as const, 'mm' as const),
});

describe('a density and an interval under it', () => {
  it('has area 1 to 1e-12 wherever the bell stands and however high it rises', () => {
    holds(states, (values) => expectNear(scene(values).inUnit.total, 1, { absolute: 1e-12, why: 'whole area' }), share);
  });

  it('gives one probability by closed form and by quadrature', () => {
    holds(
      states,
      (values) => {
        const { closed, quadrature } = scene(values).inUnit;
        // Both are accurate to rounding, the quadrature to that of the sum.
        expectNear(quadrature, closed, { relative: 1e-12, absolute: 1e-14, why: 'probability' });
      },
      share,
    );
  });

  it('gives it by Monte Carlo within four standard errors, everywhere the reader can go', () => {
    holds(
      states,
      (values) => {
        const { closed, monteCarlo } = scene(values).inUnit;
        if (Math.abs(monteCarlo.mean - closed) > 4 * monteCarlo.standardError)
          throw new Error(`${monteCarlo.mean} ± ${monteCarlo.standardError} against ${closed}`);
      },
      share,
    );
  });

  it('never loses probability when the interval widens, by any of the three routes', () => {
    holds(
      fc.tuple(states, real(0, 5), real(0, 5)),
      ([values, left, right]) => {
        const { low, high, inUnit: narrow, hits } = scene(values);
        const wider = scene({ ...values, a: Math.max(-5, low - left), b: Math.min(5, high + right) });
        // Neighboring values may differ by rounding alone.
        if (wider.inUnit.closed < narrow.closed - 1e-15) throw new Error(`closed form fell from ${narrow.closed}`);
        if (wider.inUnit.quadrature < narrow.quadrature - 1e-14) throw new Error(`area fell from ${narrow.quadrature}`);
        if (wider.hits < hits) throw new Error(`hits fell from ${hits}`);
      },
      share,
    );
  });

  it('keeps probabilities in another unit of length, and divides densities by a thousand', () => {
    holds(
      states,
      (values) => {
        const meters = scene({ ...values, lengthUnit: 'm' }).inUnit;
        const millimeters = scene({ ...values, lengthUnit: 'mm' }).inUnit;
        expectNear(millimeters.closed, meters.closed, { relative: 1e-11, absolute: 1e-14, why: 'probability' });
        expectNear(1000 * millimeters.peak, meters.peak, { relative: 1e-13, why: 'density' });
      },
      share,
    );
  });

  it('counts the draws that fall inside one by one', () => {
    for (const values of [start, { ...start, a: 2.9, b: 0.3 }, { ...start, mu: -3, sigma: 3 }]) {
      const { hits, ticks, low, high, inUnit } = scene(values);
      expect(inUnit.monteCarlo.mean).toBe(hits / drawCount);
      const share = ticks.filter((x) => x >= low && x <= high).length / ticks.length;
      // A hundred draws know a share to about 0.05.
      expect(Math.abs(share - inUnit.closed)).toBeLessThan(0.15);
    }
  });

  it('starts at 0.893133642 (60-digit reference)', () => {
    const { closed, quadrature } = scene(start).inUnit;
    expect(closed).toBeCloseTo(0.893133642, 9);
    expect(quadrature).toBeCloseTo(0.893133642, 9);
  });

  it('rises to 3.989 at σ = 0.1, and to 2 at σ = 0.199471', () => {
    expect(scene({ ...start, sigma: 0.1 }).inUnit.peak).toBeCloseTo(3.989422804, 8);
    expect(scene({ ...start, sigma: 0.19947114020071635 }).inUnit.peak).toBeCloseTo(2, 12);
  });

  it('gives an interval without width no probability by any route', () => {
    const { closed, quadrature, monteCarlo } = scene({ ...start, a: 1, b: 1 }).inUnit;
    expect([closed, quadrature, monteCarlo.mean]).toEqual([0, 0, 0]);
  });

  it('holds 0.6827 within one standard deviation, whatever σ is', () => {
    for (const sigma of [0.1, 0.8, 1.6]) {
      const { closed } = scene({ ...start, mu: 0.5, sigma, a: 0.5 - sigma, b: 0.5 + sigma }).inUnit;
      expect(closed).toBeCloseTo(0.6826894921, 9);
    }
  });
});
