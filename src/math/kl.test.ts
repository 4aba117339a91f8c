import { describe, expect, it } from 'vitest';
import { normalize } from './categorical.ts';
import { klCategorical, klNormal, klStandardNormal } from './kl.ts';
import { meanWithError } from './monteCarlo.ts';
import { crossEntropy, entropy, logDensity, type Normal } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const rng = createRng(20);
const randomNormal = (): Normal => ({ mean: 3 * rng.normal(), std: Math.exp(rng.normal()) });

describe('KL divergence of normals', () => {
  it('is never negative, and zero only for the same normal', () => {
    for (let i = 0; i < 2000; i++) {
      const q = randomNormal();
      const p = { mean: q.mean + 10 ** (-9 * rng.uniform()), std: q.std * (1 + 10 ** (-9 * rng.uniform())) };
      expect(klNormal(q, p)).toBeGreaterThan(0);
      expect(klNormal(q, randomNormal())).toBeGreaterThan(0);
      expect(klNormal(q, q)).toBe(0);
    }
  });

  it('is the same by closed form, by entropies, by quadrature and by Monte Carlo', () => {
    for (let i = 0; i < 20; i++) {
      const [q, p] = [randomNormal(), randomNormal()];
      const closed = klNormal(q, p);
      const [logQ, logP] = [logDensity(q), logDensity(p)];
      const area = trapezoid(
        (x) => Math.exp(logQ(x)) * (logQ(x) - logP(x)),
        q.mean - 10 * q.std,
        q.mean + 10 * q.std,
        401,
      );
      // the area and the two entropies carry the rounding of terms up to a thousand times the result
      expect(relativeError(area, closed)).toBeLessThan(1e-11);
      expect(relativeError(crossEntropy(q, p) - entropy(q), closed)).toBeLessThan(1e-11);
      const samples = Float64Array.from({ length: 20_000 }, () => q.mean + q.std * rng.normal());
      const { mean, standardError } = meanWithError(samples.map((x) => logQ(x) - logP(x)));
      // four standard errors, with a fixed seed
      expect(Math.abs(mean - closed)).toBeLessThan(4 * standardError);
    }
  });

  it('does not notice a change of units', () => {
    for (let i = 0; i < 100; i++) {
      const [q, p] = [randomNormal(), randomNormal()];
      const inMillimeters = ({ mean, std }: Normal): Normal => ({ mean: 1000 * mean + 7, std: 1000 * std });
      // the shift by 7 rounds the means to 1e-16 of them, which the difference of means feels
      expect(relativeError(klNormal(inMillimeters(q), inMillimeters(p)), klNormal(q, p))).toBeLessThan(1e-10);
      expect(entropy(inMillimeters(q))).toBeCloseTo(entropy(q) + Math.log(1000), 12);
    }
  });

  it('keeps its digits for nearly equal normals, where the textbook form leaves rounding', () => {
    // 60-digit reference
    const near = klNormal({ mean: 0.3001, std: 1.0002 }, { mean: 0.3, std: 1 });
    expect(relativeError(near, 4.4997333733259435e-8)).toBeLessThan(1e-10);
  });

  it('has a direction, and no triangle inequality', () => {
    const at = (mean: number, std = 1): Normal => ({ mean, std });
    expect(klNormal(at(0), at(0, 2))).toBeCloseTo(0.3181, 4);
    expect(klNormal(at(0, 2), at(0))).toBeCloseTo(0.8069, 4);
    expect(klNormal(at(2), at(0))).toBe(2);
    expect(klNormal(at(2), at(0))).toBeGreaterThan(klNormal(at(2), at(1)) + klNormal(at(1), at(0)));
  });

  it('to the standard normal is the same function of the log variance', () => {
    for (const [mean, logVar] of [
      [0, 0],
      [0.5, -1],
      [-1, 0.3],
      [0, 1e-7],
      [2, -12],
    ] as const)
      // the standard deviation passes through an exponential, which rounds it
      expect(
        Math.abs(klStandardNormal(mean, logVar) - klNormal({ mean, std: Math.exp(logVar / 2) }, { mean: 0, std: 1 })),
      ).toBeLessThan(1e-14);
  });
});

describe('KL divergence of categoricals', () => {
  const chiSquare = (q: readonly number[], p: readonly number[]): number =>
    q.reduce((sum, a, i) => sum + (a - (p[i] ?? NaN)) ** 2 / (p[i] ?? NaN), 0);
  const randomSizes = (): number[] => normalize(Array.from({ length: 5 }, () => rng.uniform()));

  it('is never negative, and agrees with the sum of its definition', () => {
    for (let i = 0; i < 500; i++) {
      const [q, p] = [randomSizes(), randomSizes()];
      const sum = q.reduce((total, each, k) => total + each * Math.log(each / (p[k] ?? NaN)), 0);
      expect(klCategorical(q, p)).toBeGreaterThan(0);
      expect(klCategorical(q, p)).toBeCloseTo(sum, 14);
      expect(klCategorical(q, q)).toBe(0);
    }
  });

  it('counts 0 log 0 as zero, and is infinite where q has mass and p none', () => {
    // 60-digit reference, log(2)/2
    expect(klCategorical([0, 0.5, 0.5], [0.25, 0.25, 0.5])).toBeCloseTo(0.34657359027997264, 15);
    expect(klCategorical([0.25, 0.25, 0.5], [0, 0.5, 0.5])).toBe(Infinity);
  });

  it('keeps its digits for nearly equal distributions, and is never negative for their rounding', () => {
    const d = 2 ** -30;
    // Σ (q − p)² / 2p + O(d³)
    expect(relativeError(klCategorical([0.5 + d, 0.5 - d], [0.5, 0.5]), 2 * d * d)).toBeLessThan(1e-8);
    for (let i = 0; i < 500; i++) {
      const p = randomSizes();
      const q = normalize(p.map((each) => each * (1 + 1e-9 * rng.uniform())));
      const half = chiSquare(q, p) / 2;
      // the next term is smaller by 1e-9, and the differences carry the rounding of q, 1e-16 of 1e-9
      expect(relativeError(klCategorical(q, p), half)).toBeLessThan(1e-6);
    }
  });

  it('stands probabilities as small as a double holds', () => {
    // 60-digit reference
    expect(klCategorical([1, 0], [5e-324, 1])).toBeCloseTo(744.4400719213812, 10);
    expect(klCategorical([5e-324, 1], [1e-5, 1 - 1e-5])).toBeCloseTo(-Math.log1p(-1e-5), 15);
  });

  it('refuses what is not a distribution', () => {
    expect(() => klCategorical([0.5, 0.5], [1])).toThrow(/same length/);
    expect(() => klCategorical([0.5, 0.6], [0.5, 0.5])).toThrow(/sum to 1/);
    expect(() => klCategorical([1.5, -0.5], [0.5, 0.5])).toThrow(/not be negative/);
    expect(() => klCategorical([], [])).toThrow(/there must be an outcome/);
  });
});
