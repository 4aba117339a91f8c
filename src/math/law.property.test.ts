import fc from 'fast-check';
import { describe, it } from 'vitest';
import { covariance, expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { adaptive } from './adaptive.ts';
import { grid2d, logIntegral, valuesOn } from './grid2d.ts';
import { cauchyLaw, studentLaw } from './heavyTailed.ts';
import { exponentialLaw, laplaceLaw, mixtureLaw, normalLaw, triangularLaw, uniformLaw, type Law } from './law.ts';
import { aroundBumps } from './lineRule.ts';
import { integrate } from './quadrature.ts';

const center = real(-50, 50);
const width = scale(1e-2, 1e2);

/** A law of any kind with the place and size of its bulk. */
const laws: fc.Arbitrary<{ law: Law; at: number; size: number }> = fc.oneof(
  fc.tuple(center, width).map(([at, size]) => ({ law: uniformLaw(at, at + size), at, size })),
  fc.tuple(center, width).map(([at, size]) => ({ law: normalLaw({ mean: at, std: size }), at, size })),
  width.map((size) => ({ law: exponentialLaw(1 / size), at: 0, size })),
  fc.tuple(center, width).map(([at, size]) => ({ law: laplaceLaw(at, size), at, size })),
  fc.tuple(center, width, real(0, 1)).map(([at, size, part]) => ({
    law: triangularLaw(at, Math.min(at + part * size, at + size), at + size),
    at,
    size,
  })),
  fc.tuple(center, width).map(([at, size]) => ({ law: cauchyLaw(at, size), at, size })),
  fc
    .tuple(center, width, scale(0.7, 1e4))
    .map(([at, size, degrees]) => ({ law: studentLaw(degrees, at, size), at, size })),
  fc.tuple(center, width, simplex(2), real(0, 5), scale(0.3, 3)).map(([at, size, weights, gap, ratio]) => {
    const components = [
      { mean: at, std: size },
      { mean: at + gap * size, std: ratio * size },
    ];
    return { law: mixtureLaw({ weights, components }), at, size };
  }),
);

describe('a law', () => {
  it('gives an interval the area under its density', () => {
    holds(fc.tuple(laws, real(-6, 6), scale(1e-3, 3)), ([{ law, at, size }, u, part]) => {
      const [low, high] = [at + u * size, at + (u + part) * size];
      const breaks = law.kinks.filter((kink) => kink > low && kink < high);
      const area = adaptive((x) => Math.exp(law.logProb(x)), low, high, { breaks, relative: 1e-11, absolute: 1e-13 });
      // the difference of two probabilities, each with the rounding of a place beside its size
      const absolute = 1e-12 + (1e-15 * Math.abs(at)) / size;
      expectNear(law.cdf(high) - law.cdf(low), area.value, { relative: 1e-9, absolute, why: law.name });
    });
  }, 60_000);

  it('has area 1', () => {
    // some thousand densities each: a tenth of the draws
    holds(
      laws,
      ({ law, at, size }) => {
        const [low, high] = law.support;
        const bulk = [-30, -8, -3, -1, 0, 1, 3, 8, 30].map((u) => at + u * size);
        const breaks = [...law.kinks, ...bulk.filter((x) => x > low && x < high)];
        const area = adaptive((x) => Math.exp(law.logProb(x)), low, high, { breaks, relative: 1e-10 });
        expectNear(area.value, 1, { relative: 1e-8, why: law.name });
      },
      0.1,
    );
  }, 60_000);
});

describe('a rule around bumps', () => {
  it('finds all mass of a mixture whose widths differ by any factor', () => {
    const bumps = fc.array(fc.record({ mean: real(-100, 100), std: scale(1e-4, 1e4) }), { minLength: 3, maxLength: 3 });
    // 1,200 densities of three components each: a fifth of the draws
    holds(
      fc.tuple(bumps, simplex(3)),
      ([components, weights]) => {
        const rule = aroundBumps(components.map(({ mean, std }) => ({ center: mean, scale: std })));
        const { logProb } = mixtureLaw({ weights, components });
        expectNear(
          integrate(rule, (x) => Math.exp(logProb(x))),
          1,
          { relative: 1e-10 },
        );
      },
      0.2,
    );
  }, 60_000);
});

describe('a grid in the plane', () => {
  it('holds the area of a turned, narrow and distant normal in log space', () => {
    const shapes = fc.tuple(covariance(2, 0.2, 1), real(-50, 50), real(-50, 50), real(-2000, 2000));
    // ten thousand points each: a fiftieth of the draws
    holds(
      shapes,
      ([cov, mx, my, shift]) => {
        const [[a = NaN, b = NaN] = [], [, c = NaN] = []] = cov;
        const determinant = a * c - b * b;
        const peak = shift - Math.log(2 * Math.PI) - 0.5 * Math.log(determinant);
        const [wide, high] = [9 * Math.sqrt(a), 9 * Math.sqrt(c)];
        // the narrowest standard deviation is 0.2; at two thirds of it the rule errs by e^(−44)
        const points = (half: number): number => Math.ceil((2 * half) / 0.13) + 1;
        const grid = grid2d(
          { min: mx - wide, max: mx + wide, points: points(wide) },
          { min: my - high, max: my + high, points: points(high) },
        );
        const logValues = valuesOn(grid, (x, y) => {
          const [u, v] = [x - mx, y - my];
          return peak - (0.5 * (c * u * u - 2 * b * u * v + a * v * v)) / determinant;
        });
        expectNear(logIntegral(grid, logValues), shift, { relative: 1e-12, absolute: 1e-11 });
      },
      0.02,
    );
  }, 60_000);
});
