import { describe, expect, it } from 'vitest';
import { cdf, crossEntropy, entropy, interval, logDensity, logInterval, logProb, prob } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

const normal = { mean: 1.5, std: 0.8 };
const over = (f: (x: number) => number): number => trapezoid(f, 1.5 - 8, 1.5 + 8, 401);

describe('a normal', () => {
  it('has a density of area 1 that may exceed 1, and a log density that never underflows', () => {
    expect(over((x) => prob(normal, x))).toBeCloseTo(1, 14);
    // 60-digit reference
    expect(relativeError(logProb({ mean: -0.4, std: 1.3 }, 0.7), -1.5392909633526373)).toBeLessThan(1e-15);
    expect(prob({ mean: 0, std: 0.1 }, 0)).toBeGreaterThan(1);
    expect(logProb({ mean: 0, std: 1 }, 60)).toBeCloseTo(-1800.9189385, 6);
    expect(logDensity(normal)(0.3)).toBeCloseTo(logProb(normal, 0.3), 15);
  });

  it('has an entropy and a cross-entropy that are the integrals they name', () => {
    const p = { mean: 0, std: 1.5 };
    // the trapezoid rule on ten standard deviations is exact to rounding for a density times a polynomial
    expect(relativeError(entropy(normal), -over((x) => prob(normal, x) * logProb(normal, x)))).toBeLessThan(1e-13);
    expect(relativeError(crossEntropy(normal, p), -over((x) => prob(normal, x) * logProb(p, x)))).toBeLessThan(1e-13);
    expect(crossEntropy(normal, normal)).toBeCloseTo(entropy(normal), 15);
  });

  it('gives the probability of an interval from the tail that does not cancel', () => {
    // 60-digit references
    expect(relativeError(Math.exp(logInterval(normal, 0.3, 2.9)), 0.8931336418673248)).toBeLessThan(1e-14);
    expect(relativeError(logInterval({ mean: 0, std: 1 }, 6, 7), -20.73806700328247)).toBeLessThan(1e-14);
    expect(logInterval({ mean: 0, std: 1 }, -7, -6)).toBe(logInterval({ mean: 0, std: 1 }, 6, 7));
    expect(logInterval({ mean: 0, std: 1 }, 40, 41)).toBeCloseTo(-804.608, 2);
    expect(cdf(normal, 2.9) - cdf(normal, 0.3)).toBeCloseTo(0.8931336418673248, 14);
  });

  it('gives the probability of a sliver, at the mean and in the tail', () => {
    const standard = { mean: 0, std: 1 };
    // 60-digit references
    expect(relativeError(logInterval(standard, 0, 1e-11), -26.247374556139174)).toBeLessThan(1e-14);
    expect(relativeError(logInterval(standard, -1e-10, 3e-10), -22.55849510202524)).toBeLessThan(1e-14);
    // the width 1e-6 itself carries the rounding of 8.000001
    expect(relativeError(logInterval(standard, 8, 8.000001), -46.734453091914844)).toBeLessThan(1e-10);
    expect(interval(standard, 3, 3)).toBe(0);
    expect(interval(standard, -Infinity, Infinity)).toBe(1);
    expect(relativeError(interval(standard, 8, Infinity), 6.220960574271784e-16)).toBeLessThan(1e-13);
  });

  it('says what is wrong with a bad one', () => {
    expect(() => logProb({ mean: 0, std: 0 }, 1)).toThrow(
      new RangeError('logProb: std must be positive and finite, got 0'),
    );
    expect(() => entropy({ mean: NaN, std: 1 })).toThrow(RangeError);
    expect(() => logInterval(normal, 2, 1)).toThrow(/a must not exceed b/);
  });
});
