import { describe, expect, it } from 'vitest';
import { meanWithError } from '../../math/monteCarlo.ts';
import { budget, gridSum, pointsOf, rungs } from './grid.ts';
import { runsFor, sampleMean, sizesUpTo } from './sampling.ts';
import { logEvidence, logJoint, relativeSpread } from './waves.ts';

/** Runs a computation to its end, and counts its rests. */
function finish<T>(work: Generator<number, T>): { value: T; rests: number } {
  for (let rests = 0; ; rests++) {
    const { done, value } = work.next();
    if (done) return { value, rests };
  }
}
const gridOf = (k: number, n: number, noise: number): number => finish(gridSum(k, n, noise)).value;
const exactOf = (k: number, noise: number): number => Math.exp(logEvidence(k, noise));
const errorOf = (k: number, n: number, noise: number): number => Math.abs(gridOf(k, n, noise) / exactOf(k, noise) - 1);

describe('the grid', () => {
  it('is the plain sum over all points that a loop with no shortcuts adds up', () => {
    for (const [k, n] of [
      [1, 7],
      [2, 5],
      [3, 4],
      [4, 3],
    ] as const) {
      const points = pointsOf(n);
      let sum = 0;
      for (let at = 0; at < n ** k; at++) {
        const z = Array.from({ length: k }, (_, j) => points[Math.floor(at / n ** j) % n]!);
        sum += Math.exp(logJoint(z, 0.5)) * (10 / n) ** k;
      }
      expect(gridOf(k, n, 0.5) / sum).toBeCloseTo(1, 12);
    }
  });

  it('comes to the exact evidence where it is fine', () => {
    // Cells of 0.1, 0.125, 0.2 and 0.4 against hills of width 0.2: the midpoint rule has converged but for the last.
    expect(errorOf(1, 100, 0.5)).toBeLessThan(1e-10);
    expect(errorOf(2, 80, 0.5)).toBeLessThan(1e-10);
    expect(errorOf(3, 50, 0.5)).toBeLessThan(1e-5);
    expect(errorOf(4, 25, 0.5)).toBeLessThan(0.02);
  });

  it('errs far less with cells of half the width, once they are as narrow as the hills', () => {
    // The sign of the error changes on the way, so that neighbors may come out of order; a doubling does not.
    for (const [k, n] of [
      [1, 20],
      [1, 30],
      [2, 20],
      [2, 30],
      [3, 20],
    ] as const)
      expect(errorOf(k, 2 * n, 0.5)).toBeLessThan(0.1 * errorOf(k, n, 0.5));
  });

  it('is off by more than the evidence itself for six latents, although it is as fine as the budget allows', () => {
    expect(12 ** 6).toBeGreaterThan(budget);
    expect(errorOf(6, 11, 0.5)).toBeGreaterThan(1);
    expect(errorOf(5, 18, 0.5)).toBeLessThan(0.02);
  });

  it('rests often, and never climbs past its budget on its own', () => {
    expect(finish(gridSum(2, 100, 0.5)).rests).toBeGreaterThan(3);
    for (let k = 1; k <= 20; k++) {
      expect(rungs(k).length).toBeGreaterThan(0);
      for (const n of rungs(k)) expect(n ** k).toBeLessThanOrEqual(budget);
    }
  });
});

describe('draws from the prior', () => {
  const runsOf = (k: number, noise: number, count: number, runs: number): number[] =>
    Array.from({ length: runs }, (_, run) => finish(sampleMean(k, noise, [count], 7, run)).value.means[0]!);

  it('are right on average over seeds', () => {
    for (const k of [1, 2, 4]) {
      const { mean, standardError } = meanWithError(runsOf(k, 0.7, 200, 300));
      expect(Math.abs(mean - exactOf(k, 0.7))).toBeLessThan(4 * standardError);
    }
  });

  it('scatter by the exact relative standard deviation over the root of their number', () => {
    for (const k of [1, 2, 3]) {
      const exact = exactOf(k, 0.7);
      const squares = runsOf(k, 0.7, 200, 400).map((each) => (each / exact - 1) ** 2);
      const { mean, standardError } = meanWithError(squares);
      expect(Math.abs(mean - relativeSpread(k, 0.7) ** 2 / 200)).toBeLessThan(4 * standardError);
    }
  });

  it('tell a standard error of their own that is of the right size for one latent', () => {
    const { standardError } = finish(sampleMean(1, 0.5, [20_000], 1, 0)).value;
    const expected = (exactOf(1, 0.5) * relativeSpread(1, 0.5)) / Math.sqrt(20_000);
    expect(standardError / expected).toBeCloseTo(1, 1);
  });

  it('are the same for the same seed, and begin alike whatever the last size is', () => {
    const long = finish(sampleMean(3, 0.5, [10, 100, 1000], 5, 0)).value.means;
    const short = finish(sampleMean(3, 0.5, [10, 100], 5, 0)).value.means;
    expect(long.slice(0, 2)).toEqual(short);
    expect(finish(sampleMean(3, 0.5, [10, 100], 6, 0)).value.means).not.toEqual(short);
  });

  it('are looked at where about three sizes stand in each power of ten, the last being the whole', () => {
    expect(sizesUpTo(1000)).toEqual([10, 22, 46, 100, 215, 464, 1000]);
    expect(sizesUpTo(10)).toEqual([10]);
    expect(runsFor(100_000)).toBe(10);
    expect(runsFor(10)).toBe(100);
  });
});
