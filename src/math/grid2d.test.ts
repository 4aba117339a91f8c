import { describe, expect, it } from 'vitest';
import { expectationOn, grid2d, logIntegral, probabilitiesOn, valuesOn } from './grid2d.ts';
import { logDensity } from './normal.ts';

const side = { min: -7, max: 9, points: 161 };
const grid = grid2d(side, { min: -6, max: 6, points: 121 });
const [logX, logY] = [logDensity({ mean: 1, std: 0.8 }), logDensity({ mean: 0.5, std: 0.6 })];

describe('a grid on a rectangle', () => {
  it('integrates a density that underflows everywhere', () => {
    const logValues = valuesOn(grid, (x, y) => logX(x) + logY(y) - 3000);
    expect(logIntegral(grid, logValues)).toBeCloseTo(-3000, 10);
  });

  it('turns an unnormalized density into probabilities with the right means', () => {
    const probabilities = probabilitiesOn(
      grid,
      valuesOn(grid, (x, y) => logX(x) + logY(y) + 800),
    );
    expect(expectationOn(grid, probabilities, () => 1)).toBeCloseTo(1, 12);
    expect(expectationOn(grid, probabilities, (x) => x)).toBeCloseTo(1, 12);
    expect(expectationOn(grid, probabilities, (x, y) => (x - 1) ** 2 * (y - 0.5) ** 2)).toBeCloseTo(0.64 * 0.36, 12);
  });

  it('is exact for functions that are straight along each side', () => {
    const small = grid2d({ min: 0, max: 2, points: 2 }, { min: 1, max: 4, points: 3 });
    // ∬ (1 + x)(y) over [0, 2] × [1, 4] = 4 · 7.5
    expect(
      logIntegral(
        small,
        valuesOn(small, (x, y) => Math.log((1 + x) * y)),
      ),
    ).toBeCloseTo(Math.log(30), 14);
    expect([...small.y]).toEqual([1, 2.5, 4]);
  });

  it('says what is wrong with its input', () => {
    expect(() => grid2d({ min: 1, max: 1, points: 5 }, side)).toThrow(/min must be below max, got \[1,1\]/);
    expect(() => grid2d(side, { min: 0, max: 1, points: 1 })).toThrow(/points must be an integer of at least 2, got 1/);
    expect(() => logIntegral(grid, [1, 2])).toThrow('logIntegral: one value a grid point, got 2');
    expect(() =>
      probabilitiesOn(
        grid,
        valuesOn(grid, () => -Infinity),
      ),
    ).toThrow(/log of the integral must be finite/);
  });
});
