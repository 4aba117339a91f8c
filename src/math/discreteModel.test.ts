import { describe, expect, it } from 'vitest';
import { discreteModel, discreteModelOfLogs, logEvidence, logJoint, logPosterior, posterior } from './discreteModel.ts';

describe('a discrete latent-variable model', () => {
  const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);

  it('adds up the joints to the evidence and divides them by it', () => {
    expect(logEvidence(model)).toBeCloseTo(Math.log(0.31), 15);
    expect(posterior(model).map((p) => p * 0.31)).toEqual([0.05, 0.12, 0.14].map((p) => expect.closeTo(p, 15)));
    expect(logJoint(model)[2]).toBeCloseTo(Math.log(0.14), 15);
    for (const [z, p] of posterior(model).entries()) expect(Math.exp(logPosterior(model)[z] ?? NaN)).toBeCloseTo(p, 15);
  });

  it('is the same from likelihoods and from their logarithms', () => {
    const same = discreteModelOfLogs([0.5, 0.3, 0.2], [0.1, 0.4, 0.7].map(Math.log));
    expect(logEvidence(same)).toBeCloseTo(logEvidence(model), 15);
    expect(posterior(same)).toEqual(posterior(model).map((p) => expect.closeTo(p, 15)));
  });

  it('holds likelihoods of 1e-300 and log-likelihoods far below what a number can hold', () => {
    const tiny = discreteModel([0.5, 0.5], [1e-300, 3e-300]);
    expect(logEvidence(tiny)).toBeCloseTo(Math.log(2) - 300 * Math.log(10), 12);
    expect(posterior(tiny)).toEqual([0.25, 0.75]);
    const deep = discreteModelOfLogs([0.5, 0.5], [-1e6, -1e6 - Math.log(3)]);
    expect(logEvidence(deep) + 1e6).toBeCloseTo(Math.log(2 / 3), 9);
    expect(posterior(deep)[0]).toBeCloseTo(0.75, 9);
    // the second probability underflows, its logarithm does not
    const apart = discreteModelOfLogs([0.5, 0.5], [0, -5000]);
    expect(posterior(apart)).toEqual([1, 0]);
    expect(logPosterior(apart)).toEqual([0, -5000]);
  });

  it('lets the prior or x forbid a state', () => {
    const some = discreteModel([0.5, 0.5, 0], [0, 0.5, 7]);
    expect(posterior(some)).toEqual([0, 1, 0]);
    expect(logEvidence(some)).toBeCloseTo(Math.log(0.25), 15);
    expect(logJoint(some)).toEqual([-Infinity, Math.log(0.25), -Infinity]);
  });

  it('refuses what is no model', () => {
    expect(() => discreteModel([0.5, 0.6], [1, 1])).toThrow(/must sum to 1/);
    expect(() => discreteModel([1.5, -0.5], [1, 1])).toThrow(/must not be negative/);
    expect(() => discreteModel([0.5, 0.5], [1])).toThrow(/one likelihood a state/);
    expect(() => discreteModel([0.5, 0.5], [1, -1])).toThrow(/finite and not negative/);
    expect(() => discreteModel([0.5, 0.5], [1, NaN])).toThrow(RangeError);
    expect(() => discreteModel([1, 0], [0, 1])).toThrow(/x must be possible/);
    expect(() => discreteModelOfLogs([0.5, 0.5], [0, Infinity])).toThrow(/below ∞/);
    expect(() => discreteModelOfLogs([1], [-Infinity])).toThrow(/x must be possible/);
  });
});
