import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { ellipseOfMass } from './ellipse.ts';
import { radiusHolding } from './radialMass.ts';
import { relativeError } from './relativeError.ts';

const upright = (a: number, c: number) => [
  [a, 0],
  [0, c],
];

describe('the ellipse of a given mass', () => {
  it('has the eigenvectors as axes, and the radius that holds the mass in the plane', () => {
    for (const cov of [
      [
        [2, 0.9],
        [0.9, 1],
      ],
      [
        [1, -1.2],
        [-1.2, 4],
      ],
    ]) {
      const { squaredRadius, semiMajor, semiMinor, angle } = ellipseOfMass(cov, 0.95);
      const { values, vectors } = symmetricEigen(cov);
      expect(Math.sqrt(squaredRadius)).toBeCloseTo(radiusHolding(0.95, 2), 13);
      expect(semiMajor).toBeCloseTo(Math.sqrt(squaredRadius * (values[1] ?? NaN)), 13);
      expect(semiMinor).toBeCloseTo(Math.sqrt(squaredRadius * (values[0] ?? NaN)), 13);
      const [u = NaN, v = NaN] = vectors[1] ?? [];
      expect(Math.atan(v / u)).toBeCloseTo(angle, 13);
    }
  });

  it('holds 39.3 % at one standard deviation, and 95 % at 2.448', () => {
    expect(ellipseOfMass(upright(1, 1), 1 - Math.exp(-0.5)).semiMajor).toBeCloseTo(1, 14);
    expect(ellipseOfMass(upright(1, 1), 0.95).semiMajor).toBeCloseTo(2.44774683, 8);
  });

  it('lies flat for a circle, and points up rather than down', () => {
    expect(ellipseOfMass(upright(3, 3), 0.5).angle).toBe(0);
    expect(ellipseOfMass(upright(4, 1), 0.5).angle).toBe(0);
    expect(ellipseOfMass(upright(1, 4), 0.5).angle).toBe(Math.PI / 2);
    const minusZero = [
      [1, -0],
      [-0, 4],
    ];
    expect(ellipseOfMass(minusZero, 0.5).angle).toBe(Math.PI / 2);
  });

  it('keeps its digits for masses near 0 and near 1', () => {
    // r² = −2 log(1 − mass) ≈ 2 mass
    expect(relativeError(ellipseOfMass(upright(1, 1), 1e-12).squaredRadius, 2e-12 + 1e-24)).toBeLessThan(1e-15);
    expect(relativeError(ellipseOfMass(upright(1, 1), 1 - 2 ** -40).squaredRadius, 80 * Math.LN2)).toBeLessThan(1e-15);
  });

  it('has an area of π r² times the root of the determinant, however thin', () => {
    const rho = 1 - 2 ** -30;
    const thin = [
      [1, rho],
      [rho, 1],
    ];
    const { area, squaredRadius } = ellipseOfMass(thin, 0.5);
    const determinant = 2 ** -30 * (2 - 2 ** -30);
    // the determinant cancels 30 of 53 bits
    expect(relativeError(area, Math.PI * squaredRadius * Math.sqrt(determinant))).toBeLessThan(1e-7);
  });

  it('refuses a mass that is none, and a covariance that is none', () => {
    for (const mass of [0, 1, -0.1, NaN])
      expect(() => ellipseOfMass(upright(1, 1), mass)).toThrow(/mass must lie between 0 and 1, got/);
    expect(() => ellipseOfMass([[1]], 0.5)).toThrow(/must be 2 × 2/);
    expect(() => ellipseOfMass(upright(1, -1), 0.5)).toThrow(/positive definite/);
    expect(() => ellipseOfMass(upright(-1, -1), 0.5)).toThrow(/positive definite/);
    expect(() => ellipseOfMass(upright(0, 0), 0.5)).toThrow(/positive definite/);
    expect(() =>
      ellipseOfMass(
        [
          [1, 1],
          [1, 1],
        ],
        0.5,
      ),
    ).toThrow(/positive definite/);
  });
});
