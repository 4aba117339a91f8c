import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trapezoid } from '../../math/quadrature.ts';
import { initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type ProductsValues } from './scene.ts';

const start = initialValues(params);
const mean = fc.oneof(real(-3, 3), fc.constantFrom(-3, 3));
const std = fc.oneof(scale(0.4, 2.5), fc.constantFrom(0.4, 2.5));
const states: fc.Arbitrary<ProductsValues> = fc.record({
  prod3Mean1: mean,
  prod3Mean2: mean,
  prod3Mean3: mean,
  prod3Std1: std,
  prod3Std2: std,
  prod3Std3: std,
  prod3X: real(-4, 4),
  prod3Form: fc.constantFrom('product' as const, 'log' as const),
  prod3Part: fc.constantFrom('expert1' as const, 'result' as const),
});

/** The density of a normal, written out. */
const bell = (x: number, m: number, s: number): number =>
  Math.exp(-0.5 * ((x - m) / s) ** 2) / (s * Math.sqrt(2 * Math.PI));

const rawAt = (v: ProductsValues, x: number): number =>
  bell(x, v.prod3Mean1, v.prod3Std1) * bell(x, v.prod3Mean2, v.prod3Std2) * bell(x, v.prod3Mean3, v.prod3Std3);

describe('the diagram of a product of experts', () => {
  it('is the product of the densities over Z at every place, and in logarithms their sum less log Z', () => {
    holds(
      states,
      (values) => {
        const shown = scene(values);
        // Exponents reach 450 nats in sum and cost three digits.
        const near = { relative: 1e-11, absolute: 1e-300 };
        expectNear(shown.raw, rawAt(values, values.prod3X), { ...near, why: 'raw' });
        expectNear(shown.density, shown.raw / shown.area, { ...near, relative: 1e-10, why: 'density' });
        expectNear(shown.logDensity, shown.logRaw - shown.logZ, { relative: 1e-11, absolute: 1e-11, why: 'logs' });
      },
      0.3,
    );
  });

  it('has the area Z by quadrature', () => {
    holds(
      states,
      (values) => {
        const { area, product } = scene(values);
        const reach = 10 * product.std;
        const summed = trapezoid((x) => rawAt(values, x), product.mean - reach, product.mean + reach, 801);
        expectNear(area, summed, { relative: 1e-10, absolute: 0, why: 'Z' });
      },
      // Eight hundred points a case.
      0.05,
    );
  });

  it('adds the precisions, so that it is sharper than every expert', () => {
    holds(
      states,
      (values) => {
        const { factors, precision, product } = scene(values);
        const sum = factors.reduce((total, each) => total + each.precision, 0);
        expectNear(precision, sum, { relative: 1e-13, why: 'precision' });
        const balance = factors.reduce((total, each) => total + each.precision * each.bell.mean, 0) / sum;
        expectNear(product.mean, balance, { relative: 1e-12, absolute: 1e-13, why: 'balance point' });
        for (const { bell: each } of factors) expect(product.std).toBeLessThan(each.std);
      },
      0.3,
    );
  });

  it('keeps its width where the experts part, and loses area', () => {
    const apart = scene({ ...start, prod3Mean1: -3, prod3Mean3: 3 });
    expect(apart.product.std).toBe(scene(start).product.std);
    expect(apart.area).toBeLessThan(0.1 * scene(start).area);
  });
});
