import { describe, expect, it } from 'vitest';
import { discreteElbo } from './discreteElbo.ts';
import { discreteModel, discreteModelOfLogs, posterior } from './discreteModel.ts';
import { relativeError } from './relativeError.ts';

const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);

describe('the ELBO of a discrete model', () => {
  it('has the values of the lecture for the prior, for a uniform q and for the posterior', () => {
    expect(discreteElbo(model, [0.5, 0.3, 0.2]).elbo).toBeCloseTo(-1.4975, 4);
    expect(discreteElbo(model, [1 / 3, 1 / 3, 1 / 3]).elbo).toBeCloseTo(-1.2620906, 7);
    expect(discreteElbo(model, posterior(model)).elbo).toBe(discreteElbo(model, posterior(model)).logEvidence);
  });

  it('is the sum of its definition', () => {
    const q = [0.2, 0.3, 0.5];
    const joints = [0.05, 0.12, 0.14];
    const sum = q.reduce((total, each, z) => total + each * Math.log((joints[z] ?? NaN) / each), 0);
    expect(discreteElbo(model, q).elbo).toBeCloseTo(sum, 15);
  });

  it('counts states without mass in q as nothing', () => {
    const { elbo, entropy, gap } = discreteElbo(model, [0, 0, 1]);
    expect(elbo).toBeCloseTo(Math.log(0.14), 15);
    expect(entropy).toBe(0);
    expect(gap).toBeCloseTo(Math.log(0.31 / 0.14), 15);
  });

  it('is minus infinity where q has mass that the prior or x forbids', () => {
    const forbidding = discreteModel([0.5, 0, 0.5], [1, 1, 0]);
    const byPrior = discreteElbo(forbidding, [0.5, 0.5, 0]);
    expect([byPrior.elbo, byPrior.gap, byPrior.klPrior]).toEqual([-Infinity, Infinity, Infinity]);
    expect(byPrior.reconstruction).toBe(0);
    const byData = discreteElbo(forbidding, [0.5, 0, 0.5]);
    expect([byData.elbo, byData.gap, byData.reconstruction]).toEqual([-Infinity, Infinity, -Infinity]);
    expect(byData.klPrior).toBe(0);
  });

  it('keeps the digits of a gap near the posterior, where subtracting would lose them all', () => {
    const even = discreteModel([0.5, 0.5], [1e-300, 1e-300]);
    // KL of (½ + e, ½ − e) from (½, ½) is 2e² + O(e⁴)
    const e = 2 ** -30;
    expect(relativeError(discreteElbo(even, [0.5 + e, 0.5 - e]).gap, 2 * e * e)).toBeLessThan(1e-15);
  });

  it('stays finite where a joint underflows', () => {
    const deep = discreteModelOfLogs([0.5, 0.5], [-10, -3000]);
    const { elbo, gap } = discreteElbo(deep, [0.5, 0.5]);
    expect(elbo).toBeCloseTo(-1505, 9);
    expect(gap).toBeCloseTo(1495 - Math.LN2, 9);
  });

  it('refuses a q that is no distribution over the states', () => {
    expect(() => discreteElbo(model, [0.5, 0.5])).toThrow(/one entry a state/);
    expect(() => discreteElbo(model, [0.5, 0.5, 0.5])).toThrow(/must sum to 1/);
    expect(() => discreteElbo(model, [1.2, -0.2, 0])).toThrow(/must not be negative/);
  });
});
