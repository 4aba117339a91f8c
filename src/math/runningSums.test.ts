import { describe, expect, it } from 'vitest';
import { compensatedSum } from './compensatedSum.ts';
import { runningSums } from './runningSums.ts';

describe('running sums', () => {
  it('are the sums of the first terms, none lost beside large terms that cancel', () => {
    const terms = [0.1, 1e20, -3, -1e20, 0.7];
    const sums = runningSums(terms);
    expect(sums).toHaveLength(6);
    for (const [n, sum] of sums.entries()) expect(sum).toBe(compensatedSum(terms.slice(0, n)));
    // (0.1 − 3) + 0.7, to the rounding of its three terms
    expect(sums[5]).toBeCloseTo(-2.2, 14);
  });

  it('begin at zero, also of no terms', () => {
    expect([...runningSums([])]).toEqual([0]);
  });
});
