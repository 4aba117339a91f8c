import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, simplex } from '../testing/property.ts';
import fc from 'fast-check';
import { ternaryHeight, ternaryPlace, ternaryShares } from './ternary.ts';

describe('the triangle of three shares', () => {
  it('has its corners where one share is all, a side apart from each other, and its center at equal shares', () => {
    const corners = [ternaryPlace([1, 0, 0]), ternaryPlace([0, 1, 0]), ternaryPlace([0, 0, 1])];
    for (const [i, [x, y]] of corners.entries()) {
      const [u, v] = corners[(i + 1) % 3] ?? [NaN, NaN];
      expect(Math.hypot(x - u, y - v)).toBeCloseTo(1, 15);
    }
    const [x, y] = ternaryPlace([1 / 3, 1 / 3, 1 / 3]);
    expect(x).toBeCloseTo(0.5, 15);
    expect(y).toBeCloseTo(ternaryHeight / 3, 15);
  });

  it('gives back the shares from their place', () => {
    holds(simplex(3), (shares) => {
      const back = ternaryShares(ternaryPlace(shares));
      // A few roundings of numbers of at most 1.
      back.forEach((share, i) => expectNear(share, shares[i] ?? NaN, { absolute: 1e-15, why: 'there and back' }));
    });
  });

  it('moves any other place onto the rim', () => {
    holds(fc.tuple(real(-3, 3), real(-3, 3)), ([x, y]) => {
      const shares = ternaryShares([x, y]);
      if (shares.some((share) => !(share >= 0 && share <= 1))) throw new Error(shares.join());
      const sum = shares.reduce((total, share) => total + share, 0);
      expectNear(sum, 1, { absolute: 1e-15, why: 'they stay shares' });
    });
  });
});
