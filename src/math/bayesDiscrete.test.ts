import { describe, expect, it } from 'vitest';
import { discretePosterior, discretePosteriorOfLogs, posteriorsInTurn } from './bayesDiscrete.ts';

const rare = [0.99, 0.01];
const positive = [0.08, 0.95];

describe('Bayes’ theorem for discrete causes', () => {
  it('leaves a rare condition unlikely after one positive test, and likely after two', () => {
    expect(discretePosterior(rare, positive).posterior[1]).toBeCloseTo(0.107102593, 9);
    const log = positive.map(Math.log);
    const [once, twice] = posteriorsInTurn(rare, [log, log]);
    expect(once?.posterior[1]).toBeCloseTo(0.107102593, 9);
    expect(twice?.posterior[1]).toBeCloseTo(0.587526854, 9);
  });

  it('says one half where the prior odds are the inverse of the likelihood ratio', () => {
    const odds = 0.08 / 0.95;
    const prior = odds / (1 + odds);
    expect(prior).toBeCloseTo(0.0776699, 7);
    expect(discretePosterior([1 - prior, prior], positive).posterior[1]).toBeCloseTo(0.5, 14);
  });

  it('sums to the evidence, prior times likelihood', () => {
    const { evidence, logEvidence, posterior } = discretePosterior([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);
    expect(evidence).toBeCloseTo(0.31, 15);
    expect(logEvidence).toBeCloseTo(Math.log(0.31), 15);
    [5 / 31, 12 / 31, 14 / 31].forEach((value, k) => expect(posterior[k]).toBeCloseTo(value, 15));
  });

  it('knows the posterior where the evidence underflows', () => {
    const { evidence, logEvidence, posterior } = discretePosteriorOfLogs(
      [Math.log(0.5), Math.log(0.5)],
      [-2000, -2001],
    );
    expect(evidence).toBe(0);
    expect(logEvidence).toBeCloseTo(-2000 + Math.log((1 + Math.exp(-1)) / 2), 12);
    expect(posterior[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('keeps a cause alive whose probability underflows in between', () => {
    const against = [0, -1000];
    const steps = posteriorsInTurn([0.5, 0.5], [against, [-1000, 0]]);
    expect(steps[0]?.posterior[1]).toBe(0);
    expect(steps[1]?.posterior[1]).toBeCloseTo(0.5, 12);
  });

  it('takes a probability of 0 as the end of a cause', () => {
    expect(discretePosterior([0.25, 0, 0.75], [0, 0.9, 0.2]).posterior).toEqual([0, 0, 1]);
    expect(posteriorsInTurn([0.5, 0.5], [])).toEqual([]);
  });

  it('refuses what cannot have happened, and what is no prior or likelihood', () => {
    expect(() => discretePosterior([1, 0], [0, 1])).toThrow(/some cause must give x a probability above 0/);
    expect(() => discretePosterior([1, 1], [1, 1])).toThrow(/sum to 1, got 2/);
    expect(() => discretePosterior(rare, [1, -1])).toThrow(/likelihoods must be finite and not negative, got -1/);
    expect(() => discretePosterior(rare, [1])).toThrow(/one likelihood for each cause, got 1/);
    expect(() => discretePosteriorOfLogs([0], [NaN])).toThrow(/must be numbers below ∞, got NaN/);
    expect(() => posteriorsInTurn([2], [])).toThrow(/sum to 1/);
  });
});
