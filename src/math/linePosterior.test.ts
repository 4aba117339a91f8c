import { describe, expect, it } from 'vitest';
import { linearGaussianMarginal, linearGaussianPosterior } from './linearGaussian.ts';
import { lineMoments, linePosterior, type LineModel } from './linePosterior.ts';
import { logProb } from './normal.ts';
import { squareLogEvidence } from './squareModel.ts';

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** x | z ~ N(decoder(z), std²). */
const normalModel = (decoder: (z: number) => number, std: number, x: number): LineModel => ({
  logLik: (z) => -0.5 * ((x - decoder(z)) / std) ** 2 - Math.log(std) - logRootTwoPi,
  logLikMax: -Math.log(std) - logRootTwoPi,
});

const mean = ({ nodes, masses }: { nodes: Float64Array; masses: Float64Array }, f: (z: number) => number): number =>
  nodes.reduce((sum, z, i) => sum + f(z) * (masses[i] ?? NaN), 0);

describe('the posterior of any decoder on the line', () => {
  it('is that of the linear model, for x near and far, from wide to narrow', () => {
    for (const [w, std, x] of [
      [1.5, 0.7, 1.6],
      [2, 1e-5, 1.234],
      [0.1, 3, -40],
      [1, 1e-3, 30],
    ] as const) {
      const model = { w, b: 0, std };
      const grid = linePosterior(normalModel((z) => w * z, std, x));
      const exact = linearGaussianPosterior(model, x);
      expect(grid.logEvidence).toBeCloseTo(logProb(linearGaussianMarginal(model), x), 9);
      const moments = lineMoments(grid);
      expect(moments.mean).toBeCloseTo(exact.mean, 9);
      // the log-likelihood of a needle is rounded to 1e-16 x²/std²
      expect(moments.std / exact.std).toBeCloseTo(1, 5);
    }
  });

  it('finds both modes of the square, however narrow, and one where they have merged', () => {
    for (const [std, x, modes] of [
      [0.5, 2, 2],
      [1e-3, 9, 2],
      [1e-6, 9, 2],
      [1e-3, 100, 2],
      [2, 1e4, 2],
      [0.3, -4, 1],
      [0.01, 0, 1],
      [40, 3, 1],
    ] as const) {
      const grid = linePosterior(normalModel((z) => z * z, std, x));
      expect(grid.modes).toHaveLength(modes);
      expect(grid.logEvidence).toBeCloseTo(squareLogEvidence(std, x), 10);
    }
    const [left = NaN, right = NaN] = linePosterior(normalModel((z) => z * z, 1e-3, 9)).modes;
    expect([left, right]).toEqual([expect.closeTo(-3, 6), expect.closeTo(3, 6)]);
  });

  it('finds the many modes of a wave', () => {
    const { modes, masses } = linePosterior(normalModel((z) => Math.sin(5 * z), 0.05, 0));
    // sin 5z = 0 at multiples of π/5
    for (const z of modes) expect(Math.abs(Math.sin(5 * z))).toBeLessThan(0.01);
    expect(modes.length).toBeGreaterThan(20);
    expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 14);
  });

  it('resolves a decoder with a corner', () => {
    const grid = linePosterior(normalModel((z) => Math.max(0, z), 0.5, 0));
    // half of the mass of the prior sees N(0; 0, ½²), the other half is the linear model with w = 1
    const [left, right] = [logProb({ mean: 0, std: 0.5 }, 0), logProb({ mean: 0, std: Math.hypot(1, 0.5) }, 0)];
    expect(Math.exp(grid.logEvidence)).toBeCloseTo((Math.exp(left) + Math.exp(right)) / 2, 10);
  });

  it('is the prior when x tells nothing', () => {
    const grid = linePosterior(normalModel(() => 0, 1, 0));
    expect(mean(grid, (z) => z ** 4)).toBeCloseTo(3, 12);
    expect(grid.modes[0]).toBeCloseTo(0, 7);
  });

  it('refuses an impossible x and a bound that is exceeded', () => {
    expect(() => linePosterior({ logLik: () => -Infinity, logLikMax: 0 })).toThrow(/x must be possible/);
    expect(() => linePosterior({ logLik: () => 5, logLikMax: 0 })).toThrow(/logLikMax/);
  });
});
