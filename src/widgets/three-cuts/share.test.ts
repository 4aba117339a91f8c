import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, real, simplex } from '../../testing/property.ts';
import { leastShare, mostShare, withShare } from './share.ts';

describe('a dragged share of q', () => {
  it('leaves thousandths that sum to 1, each at least the least share, and the dragged one where the ring is', () => {
    holds(fc.tuple(simplex(3), fc.integer({ min: 0, max: 2 }), real(-0.2, 1.2)), ([q, state, share]) => {
      const sizes = withShare(q, state, share);
      const thousandths = sizes.map((size) => Math.round(1000 * size));
      if (thousandths.reduce((sum, size) => sum + size, 0) !== 1000) throw new Error(sizes.join());
      if (!sizes.every((size) => size >= leastShare && size <= mostShare)) throw new Error(sizes.join());
      const wanted = Math.min(mostShare, Math.max(leastShare, share));
      if (!(Math.abs((sizes[state] ?? NaN) - wanted) <= 0.00051)) throw new Error(`${sizes[state]} for ${wanted}`);
    });
  });

  it('gives and takes in proportion', () => {
    expect(withShare([0.2, 0.3, 0.5], 2, 0.6)).toEqual([0.16, 0.24, 0.6]);
    expect(withShare([0.2, 0.3, 0.5], 0, 0.96)).toEqual([0.96, 0.02, 0.02]);
  });
});
