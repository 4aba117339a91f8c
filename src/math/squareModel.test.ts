import { describe, expect, it } from 'vitest';
import { minimize } from './minimize.ts';
import { logDensity, logProb } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { squareBestNormal, squareElbo, squareGap, squareLogEvidence, squareLogPosterior } from './squareModel.ts';

describe('the square model', () => {
  it('has the evidence of an integral over z', () => {
    for (const [std, x] of [
      [0.5, 2],
      [0.5, -2],
      [1, 0],
      [3, 1],
      [0.2, 0.02],
    ] as const) {
      const joint = (z: number): number => Math.exp(logProb({ mean: 0, std: 1 }, z) + logProb({ mean: z * z, std }, x));
      expect(squareLogEvidence(std, x)).toBeCloseTo(Math.log(trapezoid(joint, -8, 8, 4001)), 12);
    }
  });

  it('finds posterior bumps of width 1e-4, and a posterior of mass 1 at any scale', () => {
    // near √x the square is a line of slope 2√x, so each half of the evidence is a normal integral
    expect(squareLogEvidence(1e-3, 9)).toBeCloseTo(Math.log(2 / 6) + logProb({ mean: 0, std: 1 }, 3), 6);
    for (const [std, x] of [
      [1e-3, 9],
      [1e-6, 9],
      [0.3, -4],
      [1e4, 2],
    ] as const) {
      const logPosterior = squareLogPosterior(std, x);
      const mode = Math.sqrt(Math.max(0, x - (std * std) / 2));
      const width = x > std ? std / (2 * mode) : 1 / Math.sqrt(1 - (2 * x) / (std * std));
      const mass = trapezoid((z) => Math.exp(logPosterior(z)), mode - 10 * width, mode + 10 * width, 2001);
      // the logarithm near a narrow mode is rounded to 1e-16 of (z²/std)²
      expect(mass).toBeCloseTo(mode > 0 ? 0.5 : 1, 8);
    }
  });

  it('has a closed form for the reconstruction', () => {
    const q = { mean: 1.3, std: 0.4 };
    const logQ = logDensity(q);
    const logLik = (z: number): number => logProb({ mean: z * z, std: 0.7 }, 2);
    const integral = trapezoid((z) => Math.exp(logQ(z)) * logLik(z), -4, 6, 801);
    expect(squareElbo(0.7, 2, q).reconstruction).toBeCloseTo(integral, 13);
  });

  it('has an ELBO whose gap is a divergence from the posterior', () => {
    const q = { mean: 1.3, std: 0.25 };
    const { elbo, reconstruction, klPrior, entropy, expectedLogJoint, logEvidence, gap } = squareElbo(0.5, 2, q);
    const [logQ, logPosterior] = [logDensity(q), squareLogPosterior(0.5, 2)];
    const kl = trapezoid((z) => Math.exp(logQ(z)) * (logQ(z) - logPosterior(z)), -1.7, 4.3, 801);
    expect(gap).toBeCloseTo(kl, 13);
    expect(elbo).toBeCloseTo(reconstruction - klPrior, 13);
    expect(elbo).toBeCloseTo(expectedLogJoint + entropy, 13);
    expect(elbo + gap).toBeCloseTo(logEvidence, 13);
    expect(logEvidence).toBeCloseTo(-2.16932760954493, 13);
  });

  it('keeps the digits of a small gap beside an evidence of −2e5', () => {
    // 60-digit reference by quadrature
    const { gap, logEvidence } = squareElbo(0.5, -300, { mean: 0, std: 0.0204 });
    expect(relativeError(gap, 1.5836283732661354e-7)).toBeLessThan(1e-10);
    expect(relativeError(logEvidence, -180004.11761269154)).toBeLessThan(1e-14);
  });

  it('has a best normal in closed form that a search cannot beat', () => {
    for (const [std, x] of [
      [0.5, 2],
      [0.5, -1],
      [1, 1.9],
      [1, 2.2],
      [2, 5],
      [0.05, 0.2],
      [1e-3, 9],
      [40, 3],
    ] as const) {
      const best = squareBestNormal(std, x);
      const gap = squareGap(std, x);
      for (const start of [
        [0, 0.5],
        [Math.sqrt(x + 4), -1],
        [best.mean + best.std, Math.log(best.std) + 0.5],
      ]) {
        const { value } = minimize((at) => gap({ mean: at[0] ?? NaN, std: Math.exp(at[1] ?? NaN) }), start);
        expect(gap(best)).toBeLessThanOrEqual(value + 1e-13);
      }
    }
  });

  it('pays about log 2 for one mode of two, the value of the lecture', () => {
    const best = squareBestNormal(0.5, 2);
    expect(best.mean).toBeCloseTo(1.330041, 6);
    expect(best.std).toBeCloseTo(0.187964, 6);
    expect(squareElbo(0.5, 2, best).elbo).toBeCloseTo(-2.881024255, 9);
    expect(squareGap(1e-3, 9)(squareBestNormal(1e-3, 9))).toBeCloseTo(Math.LN2, 6);
  });

  it('refuses a bad scale, datum or q', () => {
    expect(() => squareLogEvidence(0, 1)).toThrow(/std must be positive/);
    expect(() => squareLogPosterior(-1, 1)).toThrow(RangeError);
    expect(() => squareBestNormal(1, NaN)).toThrow(/x must be finite/);
    expect(() => squareElbo(1, 1, { mean: 0, std: 0 })).toThrow(/squareElbo: std must be positive/);
    expect(() => squareGap(1, Infinity)).toThrow(RangeError);
    expect(() => squareGap(1, 1)({ mean: NaN, std: 1 })).toThrow(/squareGap: mean must be finite/);
  });
});
