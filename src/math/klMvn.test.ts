import { dot, times, type Matrix } from './matrix.ts';
import { describe, expect, it } from 'vitest';
import { klNormal } from './kl.ts';
import { klMvn } from './klMvn.ts';
import type { Mvn } from './mvn.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const rng = createRng(31);

function randomMvn(d: number): Mvn {
  const a = Array.from({ length: d }, () => Array.from({ length: d }, rng.normal));
  return {
    mean: Array.from({ length: d }, rng.normal),
    cov: a.map((row, i) => a.map((other, j) => dot(row, other) + (i === j ? 0.3 : 0))),
  };
}

/** The law of A x + b. */
function affine({ mean, cov }: Mvn, a: Matrix, b: readonly number[]): Mvn {
  return {
    mean: times(a, mean).map((value, i) => value + (b[i] ?? NaN)),
    cov: a.map((row) => a.map((other) => dot(row, times(cov, other)))),
  };
}

describe('KL divergence of multivariate normals', () => {
  it('has the value of the reference in both directions', () => {
    const q = {
      mean: [0, 1],
      cov: [
        [1, 0.3],
        [0.3, 0.5],
      ],
    };
    const p = {
      mean: [0.5, 0.5],
      cov: [
        [2, -0.4],
        [-0.4, 1],
      ],
    };
    // 60-digit references
    expect(relativeError(klMvn(q, p), 0.5088340193653824)).toBeLessThan(1e-13);
    expect(relativeError(klMvn(p, q), 1.6212693740598563)).toBeLessThan(1e-13);
  });

  it('is never negative, and keeps its digits for nearly equal normals', () => {
    for (let i = 0; i < 200; i++) {
      const q = randomMvn(3);
      expect(klMvn(q, randomMvn(3))).toBeGreaterThan(0);
      const wider = { mean: q.mean, cov: q.cov.map((row) => row.map((value) => value * (1 + 1e-6))) };
      // d/4 · 1e-12 up to a relative 1e-6, and the rounding of the covariances, 1e-16 of 1e-6
      expect(relativeError(klMvn(q, wider), 0.75e-12)).toBeLessThan(1e-5);
    }
  });

  it('is a sum over independent coordinates', () => {
    const q = {
      mean: [1, 2],
      cov: [
        [0.25, 0],
        [0, 4],
      ],
    };
    const p = {
      mean: [0, 0],
      cov: [
        [1, 0],
        [0, 9],
      ],
    };
    const sum =
      klNormal({ mean: 1, std: 0.5 }, { mean: 0, std: 1 }) + klNormal({ mean: 2, std: 2 }, { mean: 0, std: 3 });
    expect(klMvn(q, p)).toBeCloseTo(sum, 14);
  });

  it('does not notice an invertible affine map', () => {
    const a = [
      [2, 1, 0],
      [-1, 3, 0.5],
      [0, 0.2, 1],
    ];
    for (let i = 0; i < 50; i++) {
      const [q, p] = [randomMvn(3), randomMvn(3)];
      const mapped = klMvn(affine(q, a, [5, -1, 2]), affine(p, a, [5, -1, 2]));
      // the map has condition number about 6 and the covariances up to 100
      expect(relativeError(mapped, klMvn(q, p))).toBeLessThan(1e-10);
    }
  });

  it('keeps its digits for nearly equal normals of many dimensions', () => {
    const q = randomMvn(15);
    const wider = { mean: q.mean, cov: q.cov.map((row) => row.map((value) => value * (1 + 2 ** -30))) };
    // d/4 · 2⁻⁶⁰ up to a relative 2⁻³⁰; the covariances are rounded to 2⁻⁵³, 2⁻²³ of the difference, and nearly singular
    expect(relativeError(klMvn(q, wider), (15 / 4) * 2 ** -60)).toBeLessThan(1e-4);
    expect(klMvn(q, q)).toBe(0);
  });

  it('stands a determinant that underflows', () => {
    const scaled = ({ mean, cov }: Mvn): Mvn => ({
      mean: mean.map((value) => value * 2 ** -60),
      cov: cov.map((row) => row.map((value) => value * 2 ** -120)),
    });
    const [q, p] = [randomMvn(12), randomMvn(12)];
    expect(relativeError(klMvn(scaled(q), scaled(p)), klMvn(q, p))).toBeLessThan(1e-14);
  });

  it('refuses different dimensions', () => {
    expect(() => klMvn(randomMvn(2), randomMvn(3))).toThrow(/same dimension, got \[2,3\]/);
  });
});
