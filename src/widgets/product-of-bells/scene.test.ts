import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type ProductValues } from './scene.ts';

const start = initialValues(params);
const states: fc.Arbitrary<ProductValues> = fc.record({
  muA: fc.oneof(real(-4, 4), fc.constantFrom(-4, 4)),
  sigmaA: fc.oneof(scale(0.2, 3), fc.constantFrom(0.2, 3)),
  muB: fc.oneof(real(-4, 4), fc.constantFrom(-4, 4)),
  sigmaB: fc.oneof(scale(0.2, 3), fc.constantFrom(0.2, 3)),
  x: real(-4, 4),
  productFormula: fc.constantFrom('right' as const, 'notes' as const),
});

// Each case is looked at by several assertions: a share of the draws.
const share = 0.3;

describe('the product of two bells', () => {
  it('is narrower than either bell, and its mean lies between theirs', () => {
    holds(
      states,
      (values) => {
        const { product } = scene(values);
        expect(product.std).toBeLessThan(Math.min(values.sigmaA, values.sigmaB));
        // The mean is rounded once, and may sit on the nearer of two means that are equal.
        expect(product.mean).toBeGreaterThanOrEqual(Math.min(values.muA, values.muB) - 1e-12);
        expect(product.mean).toBeLessThanOrEqual(Math.max(values.muA, values.muB) + 1e-12);
      },
      share,
    );
  });

  it('has the area Z by quadrature as by closed form', () => {
    // Eight hundred points a case: a share of the draws.
    holds(
      states,
      (values) => {
        const { area, areaSummed } = scene(values);
        // log Z reaches −400 nats, where a rounded exponent leaves 1e-13 of the area.
        expectNear(area, areaSummed, { relative: 1e-11, absolute: 0, why: 'Z' });
      },
      0.1,
    );
  });

  it('does not depend on the order of the factors', () => {
    holds(
      states,
      (values) => {
        const { muA, sigmaA, muB, sigmaB } = values;
        const [one, two] = [scene(values), scene({ ...values, muA: muB, sigmaA: sigmaB, muB: muA, sigmaB: sigmaA })];
        expectNear(one.product.mean, two.product.mean, { relative: 1e-12, absolute: 1e-14, why: 'mean' });
        expectNear(one.product.std, two.product.std, { relative: 1e-14, why: 'std' });
        expectNear(one.area, two.area, { relative: 1e-12, absolute: 0, why: 'Z' });
      },
      share,
    );
  });

  it('is Z times the renormalized product at every place', () => {
    holds(
      states,
      (values) => {
        const { product, area, here } = scene(values);
        const u = (here.x - product.mean) / product.std;
        const bell = Math.exp(-0.5 * u * u) / (product.std * Math.sqrt(2 * Math.PI));
        // Where both densities underflow there is nothing left to compare; elsewhere u² reaches 1600 and costs four digits.
        expectNear(here.first * here.second, here.raw, { relative: 1e-10, absolute: 1e-300, why: 'two densities' });
        expectNear(area * bell, here.raw, { relative: 1e-10, absolute: 1e-300, why: 'Z times the bell' });
      },
      share,
    );
  });

  it('has the area 1/√2 in the form that the notes print, whatever the bells', () => {
    holds(
      states,
      (values) => expectNear(scene(values).notesArea, Math.SQRT1_2, { relative: 1e-12, why: 'notes' }),
      0.1,
    );
  });

  it('gives one bell at 0 of width 0.707 for equal bells at ±2', () => {
    const { product, area } = scene({ ...start, muA: -2, sigmaA: 1, muB: 2, sigmaB: 1 });
    expect(product.mean).toBe(0);
    expect(product.std).toBeCloseTo(Math.SQRT1_2, 15);
    // N(4; 0, 2)
    expect(area).toBeCloseTo(Math.exp(-4) / Math.sqrt(4 * Math.PI), 15);
  });

  it('gives 1.4, 0.447 and Z = 0.00975 for the two experts it starts with', () => {
    const { product, area, here } = scene(start);
    expect(product.mean).toBeCloseTo(1.4, 14);
    expect(product.std).toBeCloseTo(0.4472135954999579, 14);
    expect(area).toBeCloseTo(0.00974978243, 11);
    expect(here.raw).toBeCloseTo(0.00255493145, 11);
  });
});
