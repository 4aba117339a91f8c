import fc from 'fast-check';
import { describe, it } from 'vitest';
import { agreesWithDraws, cutsAgree } from '../testing/bound.ts';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { inferenceGap } from './inferenceGap.ts';
import { lineElbo, lineGap } from './lineElbo.ts';
import { linePosterior, type LineModel } from './linePosterior.ts';
import { logDensity } from './normal.ts';
import { createRng } from './rng.ts';
import { squareBestNormal, squareElbo, squareGap } from './squareModel.ts';

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** The square model from two needles to one bell, with a q on a mode, between them or elsewhere, wide or narrow. */
const square = fc
  .record({
    std: scale(1e-3, 30),
    x: fc.oneof(real(-4, 9), scale(1e-3, 30)),
    place: fc.constantFrom(-1, 0, 1),
    shift: real(-4, 4),
    width: scale(1e-4, 3),
  })
  .map(({ std, x, place, shift, width }) => {
    const mode = Math.sqrt(Math.max(0, x - (std * std) / 2));
    return { std, x, q: { mean: place * mode + shift * width, std: width } };
  });

const squareLine = (std: number, x: number): LineModel => ({
  logLik: (z) => -0.5 * ((x - z * z) / std) ** 2 - Math.log(std) - logRootTwoPi,
  logLikMax: -Math.log(std) - logRootTwoPi,
});

describe('the ELBO of the square model', () => {
  it('lies below the evidence, and has three equal cuts', () => {
    holds(square, ({ std, x, q }) => cutsAgree(squareElbo(std, x, q)));
  }, 60_000);

  it('is what quadrature on the scale of q finds', () => {
    holds(square, ({ std, x, q }) => {
      const { elbo, reconstruction, logEvidence } = squareElbo(std, x, q);
      const absolute = 1e-11 * Math.max(1, Math.abs(reconstruction), Math.abs(logEvidence));
      expectNear(lineElbo(squareLine(std, x), q), elbo, { relative: 1e-11, absolute, why: 'quadrature' });
    });
  }, 60_000);

  // a posterior on a grid of its own takes half a millisecond
  it('has the gap that a grid over the posterior finds, and its evidence', () => {
    holds(
      square,
      ({ std, x, q }) => {
        const { gap, reconstruction, logEvidence } = squareElbo(std, x, q);
        const model = squareLine(std, x);
        const grid = linePosterior(model);
        const absolute = 1e-10 * Math.max(1, Math.abs(reconstruction));
        expectNear(grid.logEvidence, logEvidence, { relative: 1e-10, absolute: 1e-10, why: 'evidence' });
        expectNear(lineGap(model, grid, q), gap, { relative: 1e-9, absolute, why: 'gap' });
      },
      0.1,
    );
  }, 60_000);

  it('is a mean over samples of q', () => {
    const rng = createRng(32, 'square');
    holds(square, ({ std, x, q }) => {
      const logQ = logDensity(q);
      const [prior, noise] = [logDensity({ mean: 0, std: 1 }), logDensity({ mean: 0, std })];
      const sample = (): number => {
        const z = q.mean + q.std * rng.normal();
        return prior(z) + noise(x - z * z) - logQ(z);
      };
      agreesWithDraws(squareElbo(std, x, q).elbo, rng, sample, 500);
    });
  }, 60_000);

  it('has a best normal that no drawn q beats', () => {
    holds(square, ({ std, x, q }) => {
      const gap = squareGap(std, x);
      const best = gap(squareBestNormal(std, x));
      if (!(best <= gap(q) * (1 + 1e-12) + 1e-12)) throw new Error(`${gap(q)} is below the best, ${best}`);
    });
  }, 60_000);

  // each case is a search of some two hundred steps
  it('has an inference gap of two parts that are never negative and add up', () => {
    holds(
      square,
      ({ std, x, q }) => {
        const gap = squareGap(std, x);
        const { approximation, amortization } = inferenceGap(gap, q);
        if (!(approximation >= 0 && amortization >= 0)) throw new Error(`${approximation}, ${amortization}`);
        expectNear(approximation + amortization, gap(q), { relative: 1e-12, why: 'sum' });
        const best = gap(squareBestNormal(std, x));
        if (!(approximation >= best * (1 - 1e-9) - 1e-12)) throw new Error(`${approximation} beats ${best}`);
      },
      0.1,
    );
  }, 60_000);
});
