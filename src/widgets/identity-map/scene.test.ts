import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ppcaPosterior } from '../../math/ppca.ts';
import { initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { bump, data, direction, discarded, mean, noise, places, variance } from './model.ts';
import { params } from './params.ts';
import { scene, type IdentityValues } from './scene.ts';

const start = initialValues(params);
const states: fc.Arbitrary<IdentityValues> = fc.record({
  idmMode: fc.constantFrom('without' as const, 'with' as const),
  idmAt: real(0.1, 0.9),
  idmZ: fc.oneof(real(-4, 4), fc.constantFrom(-4, 4)),
  idmCenter: real(-3, 3),
  idmSpread: fc.oneof(real(0.05, 1.5), fc.constantFrom(0.05, 1.5)),
  idmPart: fc.constantFrom('datum' as const, 'code' as const),
});
// A case compares 24 sensors with 201 bumps: a share of the draws.
const share = 0.04;

/** A small model of the data, found by power iteration on the data themselves, without a covariance. */
function powerIteration(): { variance: number; direction: number[] } {
  let u = mean.map((_, k) => k - 11.5);
  let size = 1;
  for (let round = 0; round < 200; round++) {
    const next = u.map(() => 0);
    for (const x of data) {
      const along = x.reduce((sum, value, k) => sum + (value - (mean[k] ?? NaN)) * (u[k] ?? NaN), 0);
      for (const k of next.keys())
        next[k] = (next[k] ?? 0) + (along * ((x[k] ?? NaN) - (mean[k] ?? NaN))) / data.length;
    }
    size = Math.hypot(...next);
    u = next.map((value) => value / size);
  }
  return { variance: size, direction: u };
}

describe('the model', () => {
  it('has the direction and the variance that power iteration finds', () => {
    const found = powerIteration();
    // The ratio of the first two variances is 9.6: two hundred rounds leave rounding.
    expectNear(variance, found.variance, { relative: 1e-12, why: 'variance' });
    for (const [k, entry] of direction.entries()) expect(entry).toBeCloseTo(found.direction[k] ?? NaN, 11);
    expect(variance / (variance + discarded)).toBeCloseTo(0.9028, 4);
  });

  it('encodes with the prior as the posterior of probabilistic PCA', () => {
    const weight = Math.sqrt(variance - noise);
    const model = { weights: direction.map((u) => [u * weight]), offset: mean, std: Math.sqrt(noise) };
    for (const at of [0.1, 0.45, places[1], 0.9]) {
      const { code, width } = scene({ ...start, idmMode: 'with', idmAt: at });
      const posterior = ppcaPosterior(model, bump(at));
      expect(code).toBeCloseTo(posterior.mean[0] ?? NaN, 11);
      expect(width ** 2).toBeCloseTo(posterior.cov[0]?.[0] ?? NaN, 12);
    }
  });
});

describe('the identity map', () => {
  it('copies as well wherever its codes lie', () => {
    holds(
      states,
      (values) => {
        const [here, there] = [
          scene({ ...values, idmMode: 'without' }),
          scene({ ...values, idmMode: 'without', idmCenter: 0, idmSpread: 1 }),
        ];
        // A spread of 0.05 around 3 costs two digits of the code.
        expectNear(here.error, there.error, { relative: 1e-10, absolute: 1e-12, why: 'error' });
        expectNear(here.meanError, discarded, { relative: 1e-10, why: 'the discarded variance' });
        expectNear(here.center, values.idmCenter, { relative: 1e-9, absolute: 1e-11, why: 'center' });
        expectNear(here.spread, values.idmSpread ** 2, { relative: 1e-9, why: 'spread' });
      },
      share,
    );
  });

  it('copies no datum better with the prior than without, on average: the price of the code', () => {
    const [free, priced] = [scene(start), scene({ ...start, idmMode: 'with' })];
    expect(priced.meanError).toBeGreaterThan(free.meanError);
    // What the shrunken code leaves of the first direction: σ⁴/λ.
    expect(priced.meanError - free.meanError).toBeCloseTo(noise ** 2 / variance, 12);
  });

  it('has codes with the prior that form together a law of mean 0 and variance 1', () => {
    const { center, spread } = scene({ ...start, idmMode: 'with' });
    expect(center).toBeCloseTo(0, 12);
    expect(spread).toBeCloseTo(1, 12);
  });

  it('copies the data within their range, and its code moves to the right with the spot', () => {
    const { codes } = scene(start);
    expect(codes).toEqual(codes.toSorted((a, b) => a - b));
  });

  it('is never nearer to a bump than the nearest of them', () => {
    holds(
      states,
      (values) => {
        const { held, miss, nearest } = scene(values);
        const distance = (at: number): number => bump(at).reduce((sum, y, k) => sum + (y - (held[k] ?? NaN)) ** 2, 0);
        expectNear(miss, distance(nearest), { relative: 1e-12, why: 'its own bump' });
        expect(miss).toBeLessThanOrEqual(distance(values.idmAt) + 0.05 * (1 + miss));
      },
      share,
    );
  });

  it('makes bad bumps of codes where no data live', () => {
    const among = scene({ ...start, idmMode: 'with', idmZ: 0.8 });
    const outside = scene({ ...start, idmMode: 'with', idmZ: 4 });
    expect(outside.miss).toBeGreaterThan(20 * among.miss);
    expect(scene(start).miss).toBeGreaterThan(20 * among.miss);
  });

  it('covers a small part of N(0, 1) at the start and most of it with the prior', () => {
    // Erf by its Taylor series, between the two outer codes.
    const phi = (z: number): number => {
      let [term, sum] = [z, z];
      for (let n = 1; n < 80; n++) {
        term *= (-z * z) / (2 * n);
        sum += term / (2 * n + 1);
      }
      return sum / Math.sqrt(2 * Math.PI);
    };
    for (const idmMode of ['with', 'without'] as const) {
      const { codes, covered } = scene({ ...start, idmMode });
      expect(covered).toBeCloseTo(phi(codes.at(-1) ?? NaN) - phi(codes[0] ?? NaN), 10);
    }
    expect(scene(start).covered).toBeLessThan(0.05);
    expect(scene({ ...start, idmMode: 'with' }).covered).toBeGreaterThan(0.85);
  });
});
