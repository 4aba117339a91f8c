import { describe, expect, it } from 'vitest';
import { crossEntropy, entropy, logDensity, logProb, prob } from './normal.ts';
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

  it('says what is wrong with a bad one', () => {
    expect(() => logProb({ mean: 0, std: 0 }, 1)).toThrow(
      new RangeError('logProb: std must be positive and finite, got 0'),
    );
    expect(() => entropy({ mean: NaN, std: 1 })).toThrow(RangeError);
  });
});
