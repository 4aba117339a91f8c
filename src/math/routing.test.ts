import { describe, expect, it } from 'vitest';
import { balanceGradient, balanceLoss, expertCapacity, keptTokens, routeTopOne } from './routing.ts';
import { relativeError } from './relativeError.ts';
import { softmax } from './softmax.ts';

describe('top-1 routing', () => {
  it('sends each token to its largest logit, the first where they tie', () => {
    const { picks, hardLoads, gateValues } = routeTopOne([
      [0, 1],
      [2, 2],
      [3, -1],
    ]);
    expect(picks).toEqual([1, 0, 0]);
    expect(hardLoads).toEqual([2 / 3, 1 / 3]);
    expect(gateValues[1]).toBe(0.5);
  });

  it('tells logits apart whose probabilities are equal', () => {
    expect(routeTopOne([[1, 1 + 2 ** -52]]).picks).toEqual([1]);
  });

  it('costs α where the probabilities are uniform, or the picks, and αN when all collapse on one expert', () => {
    const uniform = routeTopOne([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    expect(relativeError(balanceLoss(uniform, 0.01), 0.01)).toBeLessThan(1e-15);
    const fair = routeTopOne([
      [3, 1, 0],
      [0, 9, 1],
      [1, 0, 1.5],
    ]);
    expect(relativeError(balanceLoss(fair), 1)).toBeLessThan(1e-15);
    const collapsed = routeTopOne([
      [800, 0, 0],
      [900, 1, 0],
    ]);
    expect(balanceLoss(collapsed)).toBe(3);
  });

  it('can cost less than α: uniform is not the minimum over all routings', () => {
    const odd = routeTopOne([
      [0.1, 0],
      [0.1, 0],
      [0.1, 0],
      [-6, 0],
      [-6, 0],
    ]);
    expect(balanceLoss(odd)).toBeCloseTo(0.9263906247, 10);
  });

  it('has the balance gradient of P with f held fixed', () => {
    const logits = [
      [0.2, -0.7, 1.6],
      [0.6, -1.6, 0],
      [-0.6, 0.1, 0.4],
      [1.2, 0.3, 0.9],
    ];
    const routing = routeTopOne(logits);
    const gradient = balanceGradient(routing, 0.3);
    for (const [t, row] of logits.entries())
      for (const i of row.keys()) {
        const moved = (h: number): number => {
          const softLoads = [0, 1, 2].map(
            (k) =>
              logits.reduce(
                (sum, each, s) => sum + (softmax(s === t ? each.map((a, j) => (i === j ? a + h : a)) : each)[k] ?? NaN),
                0,
              ) / 4,
          );
          return balanceLoss({ hardLoads: routing.hardLoads, softLoads }, 0.3);
        };
        // the step squared, and rounding over the step
        expect(Math.abs((moved(1e-4) - moved(-1e-4)) / 2e-4 - (gradient[t]?.[i] ?? NaN))).toBeLessThan(1e-9);
      }
  });

  it('has a capacity that is rounded down, and drops who comes late', () => {
    expect(expertCapacity(8, 4, 1.25)).toBe(2);
    expect(expertCapacity(6, 3, 1.25)).toBe(2);
    expect(expertCapacity(10, 3, 1.5)).toBe(5);
    expect(expertCapacity(2, 3, 1)).toBe(0);
    expect(keptTokens([0, 1, 0, 0, 1], 2)).toEqual([true, true, true, false, true]);
    expect(keptTokens([0, 1], 0)).toEqual([false, false]);
  });

  it('refuses bad input by name', () => {
    expect(() => routeTopOne([])).toThrow('routeTopOne: there must be a token and an expert');
    expect(() => routeTopOne([[1, 2], [1]])).toThrow('routeTopOne: one logit an expert for each token, got [1]');
    expect(() => routeTopOne([[1, NaN]])).toThrow('routeTopOne: logits must be finite, got NaN');
    expect(() => balanceLoss({ hardLoads: [1], softLoads: [0.5, 0.5] })).toThrow(
      'balanceLoss: loads must match, got 2',
    );
    expect(() => balanceLoss({ hardLoads: [1], softLoads: [1] }, -1)).toThrow(
      'balanceLoss: alpha must be finite and not negative, got -1',
    );
    expect(() => balanceGradient(routeTopOne([[1, 2]]), NaN)).toThrow('balanceGradient: alpha must be finite');
    expect(() => expertCapacity(6, 0, 1)).toThrow('expertCapacity: counts must be positive integers, got 0');
    expect(() => expertCapacity(6, 3, 0)).toThrow('expertCapacity: factor must be positive and finite, got 0');
  });

  it('refuses loads that are no shares, and picks and capacities that are no counts', () => {
    const routing = routeTopOne([[1, 2]]);
    expect(() => balanceLoss({ hardLoads: [0.7, 0.7], softLoads: [0.5, 0.5] })).toThrow(
      'balanceLoss: probabilities must sum to 1, got 1.4',
    );
    expect(() => balanceGradient({ ...routing, probabilities: [] })).toThrow('balanceGradient: there must be a token');
    expect(() => balanceGradient({ ...routing, hardLoads: [1] })).toThrow('balanceGradient: one probability an expert');
    expect(() => keptTokens([0, 1], 1.5)).toThrow('keptTokens: the capacity must be a whole number, got 1.5');
    expect(() => keptTokens([-1], 1)).toThrow('keptTokens: picks must be indices, got -1');
  });
});
