import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real } from '../testing/property.ts';
import { diagonalProduct, type PlaneNormal } from './diagonalProduct.ts';
import { logProb } from './normal.ts';

const factor: fc.Arbitrary<PlaneNormal> = fc.record({
  mean: fc.tuple(real(-9, 9), real(-9, 9)),
  logVar: fc.tuple(real(-12, 8), real(-12, 8)),
});
const axes = [0, 1] as const;

describe('a product of normals in the plane', () => {
  it('has the sum of the precisions, so that it is never wider than a factor', () => {
    holds(fc.array(factor, { minLength: 1, maxLength: 4 }), (factors) => {
      const product = diagonalProduct(factors);
      for (const j of axes) {
        const sum = factors.reduce((total, { logVar }) => total + Math.exp(-logVar[j]), 0);
        expectNear(Math.exp(-product.logVar[j]), sum, { relative: 1e-12, why: 'precision' });
        for (const { logVar } of factors)
          if (!(product.logVar[j] <= logVar[j] + 1e-12)) throw new Error(`wider than a factor along ${j}`);
      }
    });
  });

  it('is proportional to the factors multiplied: log densities differ by the same number everywhere', () => {
    const smooth = fc.record({
      mean: fc.tuple(real(-3, 3), real(-3, 3)),
      logVar: fc.tuple(real(-3, 3), real(-3, 3)),
    });
    holds(fc.tuple(smooth, smooth, real(-2, 2), real(-2, 2)), ([a, b, x, y]) => {
      const at = (normal: PlaneNormal, j: 0 | 1, place: number): number =>
        logProb({ mean: normal.mean[j], std: Math.exp(normal.logVar[j] / 2) }, place);
      const product = diagonalProduct([a, b]);
      for (const j of axes) {
        const rest = (place: number): number => at(a, j, place) + at(b, j, place) - at(product, j, place);
        // Terms of some hundred nats cancel here.
        expectNear(rest(x), rest(y), { relative: 1e-9, absolute: 1e-9, why: 'log Z' });
      }
    });
  });

  it('is the one factor there is, whatever the order, and does not change by a factor that says nothing', () => {
    holds(fc.tuple(factor, factor), ([a, b]) => {
      const flat: PlaneNormal = { mean: [0, 0], logVar: [600, 600] };
      const pairs = [
        [diagonalProduct([a]), a],
        [diagonalProduct([a, flat]), a],
        [diagonalProduct([a, b]), diagonalProduct([b, a])],
      ] as const;
      for (const [left, right] of pairs)
        for (const j of axes) {
          expectNear(left.mean[j], right.mean[j], { relative: 1e-12, absolute: 1e-12, why: 'mean' });
          expectNear(left.logVar[j], right.logVar[j], { relative: 1e-12, absolute: 1e-12, why: 'log variance' });
        }
    });
  });

  it('needs a factor', () => {
    expect(() => diagonalProduct([])).toThrow(new RangeError('diagonalProduct: there must be a factor, got 0'));
  });
});
