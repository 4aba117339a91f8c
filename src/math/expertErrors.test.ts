import { describe, expect, it } from 'vitest';
import { expertErrors } from './expertErrors.ts';
import { relativeError } from './relativeError.ts';

describe('the three errors of Jacobs and others', () => {
  it('have their order: picking costs most', () => {
    const { blend, pick, mixture } = expertErrors([0.3, 0.2, 0.5], [-1, 0.5, 2], 1.2);
    // 0.4² / 2
    expect(relativeError(blend, 0.08)).toBeLessThan(1e-14);
    expect(relativeError(pick, 0.3 * 2.42 + 0.2 * 0.245 + 0.5 * 0.32)).toBeLessThan(1e-14);
    expect(
      relativeError(mixture, -Math.log(0.3 * Math.exp(-2.42) + 0.2 * Math.exp(-0.245) + 0.5 * Math.exp(-0.32))),
    ).toBeLessThan(1e-14);
    expect(pick).toBeGreaterThan(blend);
    expect(pick).toBeGreaterThan(mixture);
  });

  it('let a blend win in the empty middle of a fork, and a mixture on a branch', () => {
    const middle = expertErrors([0.5, 0.5], [-3, 3], 0);
    const branch = expertErrors([0.5, 0.5], [-3, 3], 3);
    expect(middle.blend).toBeLessThan(branch.blend);
    expect(branch.mixture).toBeLessThan(middle.mixture);
  });

  it('are all the same for one expert, and for experts that agree', () => {
    for (const error of Object.values(expertErrors([1], [2], 0.5)) as number[]) expect(error).toBe(1.125);
    for (const error of Object.values(expertErrors([0.25, 0.75], [2, 2], 2 + 1e-8)) as number[])
      expect(relativeError(error, 5e-17)).toBeLessThan(1e-7);
  });

  it('stand far out, where the exponentials underflow, and with an expert that the gate shuts out', () => {
    expect(relativeError(expertErrors([0.5, 0.5], [0, 1], 1000).mixture, 499_000.5 + Math.LN2)).toBeLessThan(1e-14);
    expect(expertErrors([0, 1], [5, 0], 5).mixture).toBe(12.5);
    expect(relativeError(expertErrors([1e-20, 1 - 1e-20], [0, 100], 0).mixture, 20 * Math.LN10)).toBeLessThan(1e-14);
  });

  it('refuse a bad gate and shapes that differ', () => {
    expect(() => expertErrors([0.5, 0.4], [0, 1], 0)).toThrow('expertErrors: probabilities must sum to 1');
    expect(() => expertErrors([1], [0, 1], 0)).toThrow('expertErrors: one mean a gate probability, got 2');
    expect(() => expertErrors([1], [0], NaN)).toThrow('expertErrors: y and means must be finite');
  });
});
