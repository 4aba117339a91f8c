import { describe, expect, it } from 'vitest';
import { discreteModel } from './discreteModel.ts';
import { iwaeByEnumeration, logMeanWeightLaw } from './iwaeEnumeration.ts';

const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);
const q = [0.2, 0.3, 0.5];

describe('the importance-weighted bound by enumeration', () => {
  it('is the sum over ordered pairs', () => {
    const weights = [0.25, 0.4, 0.28];
    let sum = 0;
    for (const [i, a] of weights.entries())
      for (const [j, b] of weights.entries()) sum += (q[i] ?? NaN) * (q[j] ?? NaN) * Math.log((a + b) / 2);
    expect(iwaeByEnumeration(model, q, 2)).toBeCloseTo(sum, 14);
    expect(sum).toBeCloseTo(-1.18027896, 8);
  });

  it('takes thirty samples of four states', () => {
    const four = discreteModel([0.25, 0.25, 0.25, 0.25], [1, 1, 1, 1]);
    // every weight is 1 when q is the posterior
    expect(iwaeByEnumeration(four, [0.25, 0.25, 0.25, 0.25], 30)).toBeCloseTo(0, 12);
  });

  it('has a law whose mean weight is the evidence for any k, and whose spread shrinks', () => {
    let last = Infinity;
    for (const k of [1, 2, 5, 20]) {
      const law = logMeanWeightLaw(model, q, k);
      const mean = (f: (value: number) => number): number =>
        law.reduce((sum, { value, probability }) => sum + probability * f(value), 0);
      expect(mean(() => 1)).toBeCloseTo(1, 13);
      expect(mean(Math.exp)).toBeCloseTo(0.31, 13);
      const center = mean((value) => value);
      const variance = mean((value) => (value - center) ** 2);
      expect(variance).toBeLessThan(last);
      last = variance;
    }
    expect(logMeanWeightLaw(model, q, 20)).toHaveLength((22 * 21) / 2);
  });

  it('leaves out states that q never draws', () => {
    expect(iwaeByEnumeration(model, [0, 0, 1], 3)).toBeCloseTo(Math.log(0.14), 14);
  });

  it('refuses a bad q and a bad number of samples', () => {
    expect(() => iwaeByEnumeration(model, q, 0)).toThrow(/positive integer/);
    expect(() => iwaeByEnumeration(model, [1], 2)).toThrow(/iwaeByEnumeration: q must have one entry a state/);
    expect(() => iwaeByEnumeration(model, [0.5, 0.5, 0.5], 2)).toThrow(/sum to 1/);
  });
});
