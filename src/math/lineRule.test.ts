import { describe, expect, it } from 'vitest';
import { aroundBumps, panelRule } from './lineRule.ts';
import { prob } from './normal.ts';
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
    expect(() => panelRule([0, 0])).toThrow('panelRule: edges must be finite and rise, got [0,0]');
    expect(() => panelRule([0])).toThrow('panelRule: there must be two edges, got 1');
    expect(() => aroundBumps([])).toThrow(/there must be a bump/);
    expect(() => aroundBumps([{ center: 0, scale: 0 }])).toThrow(/a scale must be positive and finite, got 0/);
    expect(() => aroundBumps([{ center: NaN, scale: 1 }])).toThrow(/a center must be finite, got NaN/);
    expect(() => aroundBumps([{ center: 0, scale: 1 }], 0)).toThrow(/reach must be positive/);
  });
});
