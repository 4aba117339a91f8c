import { describe, expect, it } from 'vitest';
import { lineElbo, lineGap } from './lineElbo.ts';
import { linearGaussianElbo, linearGaussianPosterior } from './linearGaussian.ts';
import { linePosterior, type LineModel } from './linePosterior.ts';
import { mixtureLogProb } from './mixture.ts';
import { logDensity } from './normal.ts';
import { relativeError } from './relativeError.ts';
import { squareElbo } from './squareModel.ts';

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);
const normalModel = (decoder: (z: number) => number, std: number, x: number): LineModel => ({
  logLik: (z) => -0.5 * ((x - decoder(z)) / std) ** 2 - Math.log(std) - logRootTwoPi,
  logLikMax: -Math.log(std) - logRootTwoPi,
});

describe('the ELBO of any decoder on the line', () => {
  it('is that of the square model, also for a q far narrower than any grid', () => {
    for (const q of [
      { mean: 1.3, std: 0.25 },
      { mean: -3.0002, std: 1e-4 },
      { mean: 2, std: 1e-9 },
      { mean: 0, std: 3 },
    ]) {
      const closed = squareElbo(0.5, 2, q);
      const model = normalModel((z) => z * z, 0.5, 2);
      expect(relativeError(lineElbo(model, q), closed.elbo)).toBeLessThan(1e-13);
      expect(relativeError(lineGap(model, linePosterior(model), q), closed.gap)).toBeLessThan(1e-12);
    }
  });

  it('keeps the digits of a tiny gap', () => {
    const linear = { w: 1.5, b: 0.2, std: 0.7 };
    const model = normalModel((z) => 1.5 * z + 0.2, 0.7, 1.8);
    const exact = linearGaussianPosterior(linear, 1.8);
    const q = { mean: exact.mean + 1e-5, std: exact.std };
    const { gap } = linearGaussianElbo(linear, 1.8, q);
    // the log-ratio, 1e-5, is rounded to 1e-16
    expect(relativeError(lineGap(model, linePosterior(model), q), gap)).toBeLessThan(1e-9);
  });

  it('counts a small mode of the posterior that lies far from q', () => {
    const prior = { mean: 0, std: 1 };
    for (const share of [0.005, 1e-6, 1e-16]) {
      const near = { mean: -1.5, std: 0.1 };
      const posterior = { weights: [1 - share, share], components: [near, { mean: 1.5, std: 0.1 }] };
      const logPosterior = mixtureLogProb(posterior);
      const logPrior = logDensity(prior);
      const model = { logLik: (z: number) => logPosterior(z) - logPrior(z), logLikMax: 10 };
      // KL of one component to the mixture, where they do not overlap
      expect(relativeError(lineGap(model, linePosterior(model), near), -Math.log1p(-share))).toBeLessThan(
        share > 1e-13 ? 1e-9 : 1e-2,
      );
    }
  });

  it('refuses a q that is no normal', () => {
    const model = normalModel((z) => z, 1, 0);
    expect(() => lineElbo(model, { mean: 0, std: 0 })).toThrow(RangeError);
    expect(() => lineGap(model, linePosterior(model), { mean: NaN, std: 1 })).toThrow(RangeError);
  });
});
