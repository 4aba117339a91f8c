import { describe, expect, it } from 'vitest';
import { discreteElbo } from './discreteElbo.ts';
import { discreteModel, discreteModelOfLogs, logEvidence, posterior } from './discreteModel.ts';
import { iwaeBounds, iwaeGap } from './iwae.ts';
import { iwaeByEnumeration } from './iwaeEnumeration.ts';
import { relativeError } from './relativeError.ts';

const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);
const q = [0.2, 0.3, 0.5];

describe('the importance-weighted bound of a discrete model', () => {
  it('has the values of the lecture for one to eight samples', () => {
    const known = [
      -1.18862893, -1.18027896, -1.177317315, -1.175807444, -1.174893156, -1.174280399, -1.173841218, -1.173511047,
    ];
    expect(iwaeBounds(model, q, 8)).toEqual(known.map((bound) => expect.closeTo(bound, 9)));
  });

  it('is the enumeration of its definition', () => {
    // the thousands of multinomial terms of the enumeration carry more rounding than the integral
    for (const k of [1, 2, 5, 30, 100])
      expect(logEvidence(model) - iwaeGap(model, q, k)).toBeCloseTo(iwaeByEnumeration(model, q, k), 12);
    const four = discreteModel([0.4, 0.3, 0.2, 0.1], [1e-9, 0.2, 1e-3, 0.9]);
    const skew = [0.9, 0.05, 0.04, 0.01];
    for (const k of [1, 3, 30])
      expect(logEvidence(four) - iwaeGap(four, skew, k)).toBeCloseTo(iwaeByEnumeration(four, skew, k), 12);
  });

  it('starts at the ELBO, is flat at the posterior, and closes in as Var w / (2K p(x)²)', () => {
    expect(relativeError(iwaeGap(model, q, 1), discreteElbo(model, q).gap)).toBeLessThan(1e-13);
    // the posterior is rounded, and the gap is the square of what that changes
    for (const bound of iwaeBounds(model, posterior(model), 5)) expect(bound).toBe(logEvidence(model));
    // w²q summed over the states, over p(x)², minus 1
    const variance = (0.05 ** 2 / 0.2 + 0.12 ** 2 / 0.3 + 0.14 ** 2 / 0.5) / 0.31 ** 2 - 1;
    expect(variance / 2).toBeCloseTo(0.01873, 5);
    expect(relativeError(1e6 * iwaeGap(model, q, 1e6), variance / 2)).toBeLessThan(1e-6);
  });

  it('keeps the digits of a gap far below rounding of the bound', () => {
    const even = discreteModel([0.5, 0.5], [1e-300, 1e-300]);
    const e = 2 ** -30;
    // weights 1 ± 2e: variance 4e², so that the gap is 2e²/K up to e⁴
    for (const k of [1, 2, 50])
      expect(relativeError(iwaeGap(even, [0.5 + e, 0.5 - e], k), (2 * e * e) / k)).toBeLessThan(1e-13);
  });

  it('takes weights that lie any distance apart', () => {
    const apart = discreteModelOfLogs([0.5, 0.25, 0.25], [-10, -5000, -1e6]);
    for (const k of [1, 2, 4])
      expect(relativeError(logEvidence(apart) - iwaeGap(apart, q, k), iwaeByEnumeration(apart, q, k))).toBeLessThan(
        1e-13,
      );
  });

  it('falls short for ever where q misses a state, and is minus infinity where q may find nothing', () => {
    const partial = [0, 0.5, 0.5];
    expect(iwaeGap(model, partial, 1e6)).toBeCloseTo(Math.log(0.31 / 0.26), 6);
    expect(iwaeGap(model, [1, 0, 0], 7)).toBeCloseTo(Math.log(0.31 / 0.05), 14);
    expect(iwaeGap(discreteModel([0.5, 0.5], [1, 0]), [0.5, 0.5], 3)).toBe(Infinity);
    // q reaches only states whose posterior probability underflows
    const deep = discreteModelOfLogs([0.5, 0.3, 0.2], [0, -2000, -2001]);
    for (const k of [1, 3])
      expect(logEvidence(deep) - iwaeGap(deep, partial, k)).toBeCloseTo(iwaeByEnumeration(deep, partial, k), 9);
  });

  it('refuses a bad q and a bad number of samples', () => {
    expect(() => iwaeGap(model, q, 0)).toThrow(/positive integer/);
    expect(() => iwaeBounds(model, q, 2.5)).toThrow(/positive integer/);
    expect(() => iwaeGap(model, [0.5, 0.5], 2)).toThrow(/one entry a state/);
    expect(() => iwaeBounds(model, [0.5, 0.5, 0.5], 2)).toThrow(/sum to 1/);
  });
});
