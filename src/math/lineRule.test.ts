import { describe, expect, it } from 'vitest';
import { aroundBumps, integrateLog, panelRule, trapezoidAround } from './lineRule.ts';
import { logDensity, prob } from './normal.ts';
import { integrate } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

describe('a rule on the line', () => {
  it('finds a needle beside a haystack', () => {
    const [wide, narrow] = [
      { mean: 10, std: 1e4 },
      { mean: 3, std: 1e-5 },
    ];
    const rule = aroundBumps([wide, narrow].map(({ mean, std }) => ({ center: mean, scale: std })));
    const area = integrate(rule, (x) => 0.3 * prob(wide, x) + 0.7 * prob(narrow, x));
    expect(relativeError(area, 1)).toBeLessThan(1e-13);
  });

  it('integrates one bump by the trapezoid rule, wherever it lies', () => {
    const far = { mean: -1e6, std: 3 };
    expect(
      relativeError(
        trapezoidAround((x) => prob(far, x), { center: far.mean, scale: far.std }),
        1,
      ),
    ).toBeLessThan(1e-12);
  });

  it('works in log space where the integrand is below the smallest double', () => {
    const normal = { mean: 2, std: 0.5 };
    const logP = logDensity(normal);
    expect(integrateLog(aroundBumps([{ center: 2, scale: 0.5 }]), (x) => logP(x) - 5000)).toBeCloseTo(-5000, 11);
  });

  it('is exact on panels for polynomials up to degree 31', () => {
    // ∫₀³ x³¹ dx = 3³²/32
    expect(
      relativeError(
        integrate(panelRule([0, 0.5, 3]), (x) => x ** 31),
        3 ** 32 / 32,
      ),
    ).toBeLessThan(1e-13);
  });

  it('says what is wrong with its input', () => {
    expect(() => panelRule([0, 0])).toThrow('panelRule: edges must rise, got [0,0]');
    expect(() => aroundBumps([])).toThrow(/there must be a bump/);
    expect(() => aroundBumps([{ center: 0, scale: 0 }])).toThrow(/a scale must be positive and finite, got 0/);
    expect(() => trapezoidAround(Math.exp, { center: NaN, scale: 1 })).toThrow(/a center must be finite, got NaN/);
  });
});
