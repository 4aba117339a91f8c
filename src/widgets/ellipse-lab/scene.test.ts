import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipseOfMass } from '../../math/ellipse.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { boxIntegral } from './boxIntegral.ts';
import { hillside } from './height.ts';
import { logDensitiesAt } from './logDensities.ts';
import { params } from './params.ts';
import { sample, sampleCount } from './samples.ts';
import { scene, type EllipseValues } from './scene.ts';

const inRange = ({ min, max }: NumberParam) => fc.oneof(real(min, max), fc.constant(min), fc.constant(max));
const states: fc.Arbitrary<EllipseValues> = fc.record({
  mean1: inRange(params.mean1),
  mean2: inRange(params.mean2),
  std1: inRange(params.std1),
  std2: inRange(params.std2),
  corr: inRange(params.corr),
  x1: inRange(params.x1),
  x2: inRange(params.x2),
  radius: inRange(params.radius),
  ellipseForm: fc.constantFrom('definite', 'invertible'),
  ellipseAs: fc.constant('flat'),
  hillTurn: fc.constant(0),
  ellipseSeed: fc.constant(7),
});
/** A case draws thousands of samples. */
const share = 0.05;
const start = initialValues(params);

describe('the ellipse', () => {
  it('has a determinant that is the product of the eigenvalues, positive or, where one is turned, negative', () => {
    holds(
      states,
      (values) => {
        const { axes, determinant, definite } = scene(values);
        expectNear(axes[0].eigenvalue * axes[1].eigenvalue, determinant, { relative: 1e-9 });
        if (definite !== determinant > 0) throw new Error(`|Σ| = ${determinant}`);
      },
      share,
    );
  });

  it('gives one log density by four routes', () => {
    holds(
      states,
      (values) => {
        const { point } = scene({ ...values, ellipseForm: 'definite' });
        const { definition = NaN, cholesky = NaN, eigenvectors = NaN, factors = NaN } = point.logDensity ?? {};
        // The quadratic form loses digits as 1 − ρ² does, 25 of its terms cancel at most.
        const close = { relative: 1e-11, absolute: 1e-11, why: 'log density' };
        expectNear(cholesky, definition, close);
        expectNear(eigenvectors, definition, close);
        expectNear(factors, definition, close);
        expectNear(-0.5 * point.distance ** 2, point.exponent, { relative: 1e-12 });
      },
      share,
    );
  });

  it('has the axes, the area and the mass of the ellipse that holds the mass it names', () => {
    holds(
      states,
      (values) => {
        const { axes, covariance, mass, radius } = scene({ ...values, ellipseForm: 'definite' });
        const [s11, s12, s22] = covariance;
        const other = ellipseOfMass(
          [
            [s11, s12],
            [s12, s22],
          ],
          mass ?? NaN,
        );
        expectNear(radius * axes[0].half, other.semiMajor, { relative: 1e-8 });
        expectNear(radius * axes[1].half, other.semiMinor, { relative: 1e-8 });
      },
      share,
    );
  });

  it('starts with the numbers of the lesson: eigenvalues (3 ± √3.56)/2 and |Σ| = 1.36', () => {
    const { axes, determinant, mass } = scene(start);
    expect(determinant).toBeCloseTo(1.36, 12);
    expect(axes[0].eigenvalue).toBeCloseTo((3 + Math.sqrt(3.56)) / 2, 12);
    expect(axes[1].eigenvalue).toBeCloseTo((3 - Math.sqrt(3.56)) / 2, 12);
    expect(mass).toBeCloseTo(0.39346934, 8);
  });

  it('holds a share of the samples that agrees with the mass, over many seeds', () => {
    const shares = Array.from({ length: 60 }, (_, i) => sample({ ...start, corr: -0.9 }, 1, i + 1).share.mean);
    const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    const error = Math.sqrt((0.3935 * 0.6065) / (60 * sampleCount));
    expect(Math.abs(mean - 0.39346934)).toBeLessThan(4 * error);
  });

  it('holds the same share of the samples whatever its shape', () => {
    const shares = [-0.98, 0, 0.98].map((corr) => sample({ ...start, corr, std1: 3 }, 1.7, 4).share.mean);
    expect(new Set(shares).size).toBe(1);
  });

  it('keeps its mean, the ellipse, the point and the handle of the radius in view', () => {
    holds(
      states,
      (values) => {
        const { view, point, mean, radius } = scene(values);
        const far = Math.max(1, radius) * Math.max(values.std1, values.std2);
        const furthest = Math.max(...point.at.map(Math.abs), ...mean.map(Math.abs));
        if (!(view > furthest) || !(view >= far)) throw new Error(`the view ends at ${view}`);
      },
      share,
    );
  });

  it('is a hill of volume 1, wherever it stands', () => {
    const shown = scene({ ...start, mean1: -2.5, corr: 0.97 });
    const { x, y, z } = hillside(shown);
    // Two neighbors of a corner span one cell of the grid, a parallelogram.
    const at = (grid: readonly (readonly number[])[], i: number, j: number): number => grid[i]?.[j] ?? NaN;
    const [ux, uy] = [at(x, 0, 1) - at(x, 0, 0), at(y, 0, 1) - at(y, 0, 0)];
    const [vx, vy] = [at(x, 1, 0) - at(x, 0, 0), at(y, 1, 0) - at(y, 0, 0)];
    const cell = Math.abs(ux * vy - uy * vx);
    const volume = z.flat().reduce((sum, height) => sum + height * cell, 0);
    // 3.2 half-lengths of both axes hold all but 0.3 % of the mass
    expect(volume).toBeGreaterThan(0.996);
    expect(volume).toBeLessThan(1);
    expect(at(z, 17, 40)).toBeCloseTo(
      Math.exp(logDensitiesAt({ ...start, mean1: -2.5, corr: 0.97 }, at(x, 17, 40), at(y, 17, 40)).definition),
      12,
    );
  });
});

describe('a Σ that is only invertible', () => {
  it('is diag(1, −1) for unit standard deviations without correlation', () => {
    const { covariance, determinant } = scene({ ...start, std1: 1, std2: 1, corr: 0, ellipseForm: 'invertible' });
    expect(covariance.map(Math.abs)).toEqual([1, 0, 1]);
    expect(determinant).toBeCloseTo(-1, 12);
  });

  it('has an exponent that is the quadratic form of its own inverse', () => {
    holds(
      states,
      (values) => {
        const { covariance, determinant, point, mean } = scene({ ...values, ellipseForm: 'invertible' });
        const [s11, s12, s22] = covariance;
        const [dx, dy] = [point.at[0] - mean[0], point.at[1] - mean[1]];
        const form = (s22 * dx * dx - 2 * s12 * dx * dy + s11 * dy * dy) / determinant;
        const size = (Math.abs(s22) * dx * dx + Math.abs(s11) * dy * dy) / Math.abs(determinant);
        expectNear(-0.5 * form, point.exponent, { absolute: 1e-11 * (1 + size) });
      },
      share,
    );
  });

  it('has boxes that grow without end, where those of a covariance fill up to 1', () => {
    const definite = [1, 3, 5].map((r) => boxIntegral(r, [1, 1]));
    expect(definite[0]).toBeCloseTo(0.6826894921 ** 2, 9);
    expect(definite[2]).toBeCloseTo(1, 5);
    const bell = trapezoid((t) => Math.exp((-t * t) / 2), -3, 3, 6001) / Math.sqrt(2 * Math.PI);
    const bowl = trapezoid((t) => Math.exp((t * t) / 2), -3, 3, 6001) / Math.sqrt(2 * Math.PI);
    // the trapezoid rule errs by step² / 12 times the difference of the slopes at the ends
    expect(boxIntegral(3, [1, -1]) / (bell * bowl)).toBeCloseTo(1, 5);
    expect(boxIntegral(5, [1, -1])).toBeGreaterThan(1000);
  });
});
