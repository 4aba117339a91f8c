import { describe, expect, it } from 'vitest';
import { prob } from './normal.ts';
import { productNormal, productNormals } from './productNormal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

const [left, right] = [
  { mean: -1, std: 1 },
  { mean: 2, std: 0.5 },
];

describe('the product of two normal densities', () => {
  it('has mean 7/5, standard deviation 1/√5 and area 0.00975 for the two experts of lesson 10', () => {
    const { normal, logZ } = productNormal(left, right);
    expect(normal.mean).toBeCloseTo(1.4, 15);
    expect(normal.std).toBeCloseTo(Math.sqrt(0.2), 15);
    expect(logZ).toBeCloseTo(-4.630510308861778, 14);
  });

  it('is the raw product once it is multiplied by Z, everywhere', () => {
    const { normal, logZ } = productNormal(left, right);
    for (let x = -3; x <= 4; x += 0.5)
      // a dozen roundings
      expect(relativeError(Math.exp(logZ) * prob(normal, x), prob(left, x) * prob(right, x))).toBeLessThan(1e-13);
  });

  it('has area 1/√2 where the 2 in the exponent is forgotten', () => {
    const { mean, std } = productNormal(left, right).normal;
    const forgotten = (x: number): number => Math.exp(-(((x - mean) / std) ** 2)) / (Math.sqrt(2 * Math.PI) * std);
    expect(trapezoid(forgotten, mean - 10 * std, mean + 10 * std, 401)).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('makes one bell at 0 of two equal ones, as narrow whether they stand at ±2 or at ±5', () => {
    for (const mean of [2, 5]) {
      const { normal, logZ } = productNormal({ mean: -mean, std: 1 }, { mean, std: 1 });
      expect(normal.mean).toBe(0);
      expect(normal.std).toBeCloseTo(Math.SQRT1_2, 15);
      expect(logZ).toBeCloseTo(-0.5 * Math.log(4 * Math.PI) - mean * mean, 13);
    }
  });

  it('keeps the sharp mean to its last digit beside a broad expert far away', () => {
    const sharp = { mean: 3, std: 1e-8 };
    const { normal, logZ } = productNormal({ mean: -7e7, std: 1e8 }, sharp);
    expect(normal).toEqual(sharp);
    expect(productNormal(sharp, { mean: -7e7, std: 1e8 })).toEqual({ normal, logZ });
  });

  it('has a finite log Z where Z is far below the smallest double', () => {
    const { logZ } = productNormal({ mean: 1e8, std: 1e-8 }, { mean: -1e8, std: 1 });
    expect(relativeError(logZ, -2e16)).toBeLessThan(1e-15);
  });

  it('does not overflow for very wide or very narrow normals', () => {
    const wide = productNormal({ mean: 0, std: 1e200 }, { mean: 0, std: 1e200 });
    expect(relativeError(wide.normal.std, 1e200 * Math.SQRT1_2)).toBeLessThan(1e-15);
    expect(wide.logZ).toBeCloseTo(-0.5 * Math.log(4 * Math.PI) - 200 * Math.log(10), 12);
    expect(productNormal({ mean: 0, std: 1e-200 }, { mean: 0, std: 1e-200 }).normal.std).toBeGreaterThan(0);
  });

  it('refuses a bad normal', () => {
    expect(() => productNormal(left, { mean: 0, std: 0 })).toThrow('productNormal: std must be positive');
    expect(() => productNormal({ mean: NaN, std: 1 }, right)).toThrow('productNormal: mean must be finite, got NaN');
  });
});

describe('the product of many normal densities', () => {
  it('is the factor itself, with area 1, when there is one', () => {
    const { normal, logZ } = productNormals([{ mean: 0.25, std: 3 }]);
    expect(normal).toEqual({ mean: 0.25, std: 3 });
    expect(logZ).toBeCloseTo(0, 15);
  });

  it('is as sharp as 0.2 for 25 experts that agree with standard deviation 1', () => {
    const { normal } = productNormals(Array.from({ length: 25 }, () => ({ mean: 0.5, std: 1 })));
    expect(normal.mean).toBeCloseTo(0.5, 15);
    expect(normal.std).toBeCloseTo(0.2, 15);
  });

  it('agrees with multiplying one after the other', () => {
    const factors = [left, right, { mean: 0.3, std: 2 }, { mean: 4, std: 0.1 }];
    let [normal, logZ] = [factors[0] ?? left, 0];
    for (const factor of factors.slice(1)) {
      const next = productNormal(normal, factor);
      [normal, logZ] = [next.normal, logZ + next.logZ];
    }
    const product = productNormals(factors);
    expect(product.normal.mean).toBeCloseTo(normal.mean, 14);
    expect(product.normal.std).toBeCloseTo(normal.std, 15);
    expect(relativeError(product.logZ, logZ)).toBeLessThan(1e-14);
  });

  it('raises to powers: a square is the normal with half the variance, times 1/(2σ√π)', () => {
    const { normal, logZ } = productNormals([{ mean: 1, std: 0.7 }], [2]);
    expect(normal.mean).toBe(1);
    expect(normal.std).toBeCloseTo(0.7 * Math.SQRT1_2, 15);
    expect(logZ).toBeCloseTo(-Math.log(2 * 0.7 * Math.sqrt(Math.PI)), 14);
  });

  it('leaves a factor of power 0 out', () => {
    expect(productNormals([left, right, { mean: 1e9, std: 1e-9 }], [1, 1, 0])).toEqual(productNormals([left, right]));
  });

  it('does not lose the sharp expert among broad ones a hundred million away', () => {
    const broad = [1e8, -1e8, 1e8].map((mean) => ({ mean, std: 1e6 }));
    const { normal } = productNormals([...broad, { mean: 2.5, std: 1e-8 }]);
    // the broad ones move it by 1e8 · (1e-8 / 1e6)² = 1e-20
    expect(normal.mean).toBe(2.5);
    expect(normal.std).toBeCloseTo(1e-8, 22);
  });

  it('refuses no factors, powers that do not match or are negative, and no power above zero', () => {
    expect(() => productNormals([])).toThrow('productNormals: there must be a factor, got 0');
    expect(() => productNormals([left], [1, 2])).toThrow('productNormals: one power a factor, got [2,1]');
    expect(() => productNormals([left], [-0.5])).toThrow('powers must be finite and not negative, got -0.5');
    expect(() => productNormals([left, right], [0, 0])).toThrow('one power must be above zero, got [0,0]');
    expect(() => productNormals([{ mean: 0, std: -1 }])).toThrow('productNormals: std must be positive');
  });
});
