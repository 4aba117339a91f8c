import { describe, expect, it } from 'vitest';
import { drawFork, forkHeight, forkHeldOut, forkLogProb, forkSample, forkStd } from './fork.ts';
import { createRng } from './rng.ts';

describe('the forked regression', () => {
  const data = drawFork(createRng(3, 'fork test'), 20_000);

  it('scatters around 0 on the left and around ±√x on the right, each branch as often as the other', () => {
    const squares = data.map(({ x, y }) => (Math.abs(y) - forkHeight(x)) ** 2);
    const right = data.flatMap(({ x }, n) => (x > 0.1 ? [squares[n] ?? NaN] : []));
    // From x = 0.1 on the branches are 12 stds apart, so |y| − √x is the noise. A variance has a relative error of √(2/n).
    const variance = right.reduce((sum, each) => sum + each, 0) / right.length;
    expect(Math.abs(variance / forkStd ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / right.length));
    const up = data.filter(({ x, y }) => x > 0.1 && y > 0).length;
    expect(Math.abs(up / right.length - 0.5)).toBeLessThan(2.5 / Math.sqrt(right.length));
  });

  it('has a density over y whose integral is 1 at every x', () => {
    for (const x of [-1, -0.2, 0, 0.01, 0.3, 1]) {
      let sum = 0;
      // The trapezoid rule on a step of a tenth of a std is exact to all digits for a normal.
      const step = forkStd / 10;
      for (let i = -600; i <= 600; i++) sum += step * Math.exp(forkLogProb(x, i * step));
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it('loses on its own data what its law says it must', () => {
    // For x < 0 the entropy of the noise; for x > 0, where the branches are apart, log 2 more.
    const entropy = 0.5 * Math.log(2 * Math.PI * Math.E * forkStd ** 2);
    const mean = data.reduce((sum, { x, y }) => sum - forkLogProb(x, y), 0) / data.length;
    // The branches overlap for x below about 4 std² = 0.01, half a percent of the data; the standard error is 0.79/√20000.
    expect(Math.abs(mean - (entropy + 0.5 * Math.LN2))).toBeLessThan(0.03);
  });

  it('gives a seed its own data, and other data to be judged by', () => {
    expect(forkSample(5)).toEqual(forkSample(5));
    expect(forkSample(6)).not.toEqual(forkSample(5));
    expect(forkHeldOut(5).slice(0, 240)).not.toEqual(forkSample(5));
  });

  it('refuses a count that is none', () => {
    expect(() => drawFork(createRng(1), 1.5)).toThrow('drawFork: the count must be a whole number');
  });
});
