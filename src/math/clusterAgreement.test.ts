import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds } from '../testing/property.ts';
import { clusterAgreement } from './clusterAgreement.ts';
import { createRng } from './rng.ts';

const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 2,
  maxLength: 30,
});

describe('agreement of clusters with classes', () => {
  it('is perfect for a renamed partition', () => {
    expect(clusterAgreement([2, 2, 0, 0, 1], [0, 0, 1, 1, 2])).toEqual({ purity: 1, adjustedRand: 1 });
  });

  it('is that of Hubert and Arabie’s formula worked by hand', () => {
    // Counts 2 1 / 1 2: pairs within 2, in rows 6, in columns 6, of 15; expected 36/15.
    expect(clusterAgreement([0, 0, 0, 1, 1, 1], [0, 0, 1, 0, 1, 1]).adjustedRand).toBeCloseTo(
      (2 - 2.4) / (6 - 2.4),
      12,
    );
  });

  it('agrees with counting every pair, and does not ask which partition came first', () => {
    holds(labels, (pairs) => {
      const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
      let [inBoth, inA, inB, all] = [0, 0, 0, 0];
      for (let i = 0; i < a.length; i++)
        for (let j = 0; j < i; j++) {
          all++;
          if (a[i] === a[j]) inA++;
          if (b[i] === b[j]) inB++;
          if (a[i] === a[j] && b[i] === b[j]) inBoth++;
        }
      const expected = (inA * inB) / all;
      const most = (inA + inB) / 2;
      const slow = most === expected ? 1 : (inBoth - expected) / (most - expected);
      expectNear(clusterAgreement(a, b).adjustedRand, slow, { relative: 1e-9, absolute: 1e-12, why: 'pairs' });
      expectNear(clusterAgreement(b, a).adjustedRand, slow, { relative: 1e-9, absolute: 1e-12, why: 'symmetry' });
    });
  });

  it('is 0 on average for labels drawn at random', () => {
    const rng = createRng(3, 'labels');
    const draw = (): number[] => Array.from({ length: 60 }, () => rng.below(3));
    const mean = Array.from({ length: 400 }, () => clusterAgreement(draw(), draw()).adjustedRand).reduce(
      (sum, value) => sum + value / 400,
      0,
    );
    // One value has a standard deviation of about .02, so the mean of 400 of about .001.
    expect(Math.abs(mean)).toBeLessThan(0.005);
  });

  it('refuses nothing, and unequal numbers', () => {
    expect(() => clusterAgreement([], [])).toThrow(RangeError);
    expect(() => clusterAgreement([0], [0, 1])).toThrow(RangeError);
  });
});
