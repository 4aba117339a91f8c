import { describe, expect, it } from 'vitest';
import { linearGaussianElbo, linearGaussianMarginal, linearGaussianPosterior } from './linearGaussian.ts';
import { logDensity, logProb } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

const model = { w: 1.5, b: 0.2, std: 0.7 };

describe('the linear-Gaussian model', () => {
  it('has the posterior and the evidence of an integral over z', () => {
    const x = 1.8;
    const joint = (z: number): number =>
      Math.exp(logProb({ mean: 0, std: 1 }, z) + logProb({ mean: model.w * z + model.b, std: model.std }, x));
    const evidence = trapezoid(joint, -9, 9, 1001);
    const mean = trapezoid((z) => z * joint(z), -9, 9, 1001) / evidence;
    const variance = trapezoid((z) => (z - mean) ** 2 * joint(z), -9, 9, 1001) / evidence;
    expect(logProb(linearGaussianMarginal(model), x)).toBeCloseTo(Math.log(evidence), 14);
    const posterior = linearGaussianPosterior(model, x);
    expect(posterior.mean).toBeCloseTo(mean, 14);
    expect(posterior.std).toBeCloseTo(Math.sqrt(variance), 14);
  });

  it('has an ELBO that meets the evidence at the posterior, for any scale', () => {
    for (const std of [1e-6, 1e-3, 1, 1e3, 1e6])
      for (const w of [-1e6, -1, 0, 1e-6, 2]) {
        const x = 0.7 * Math.hypot(w, std);
        const { elbo, logEvidence, gap } = linearGaussianElbo(
          { w, b: 0, std },
          x,
          linearGaussianPosterior({ w, b: 0, std }, x),
        );
        expect(gap).toBe(0);
        expect(elbo).toBe(logEvidence);
      }
  });

  it('has the three cuts of its definition', () => {
    const q = { mean: 0.6, std: 0.5 };
    const x = 1.8;
    const logQ = logDensity(q);
    const under = (f: (z: number) => number): number =>
      trapezoid((z) => Math.exp(logQ(z)) * f(z), q.mean - 10 * q.std, q.mean + 10 * q.std, 401);
    const terms = linearGaussianElbo(model, x, q);
    const logLik = (z: number): number => logProb({ mean: model.w * z + model.b, std: model.std }, x);
    expect(terms.reconstruction).toBeCloseTo(under(logLik), 13);
    expect(terms.expectedLogJoint).toBeCloseTo(
      under((z) => logLik(z) + logProb({ mean: 0, std: 1 }, z)),
      13,
    );
    expect(terms.elbo).toBeCloseTo(terms.expectedLogJoint + terms.entropy, 13);
    expect(terms.elbo).toBeCloseTo(terms.reconstruction - terms.klPrior, 13);
  });

  it('keeps the digits of a tiny gap', () => {
    const narrow = { w: 2, b: -1, std: 1e-6 };
    const exact = linearGaussianPosterior(narrow, 3);
    const q = { mean: exact.mean, std: exact.std * (1 + 2 ** -20) };
    // ½ (r − log(1 + r)) with 1 + r the ratio of variances is e² − e³/3 …, e = 2⁻²⁰
    const e = 2 ** -20;
    // the standard deviation itself is rounded to 1e-16, e to 1e-10 of it
    expect(relativeError(linearGaussianElbo(narrow, 3, q).gap, e * e - e ** 3 / 3)).toBeLessThan(1e-9);
  });

  it('refuses what is no model, and an x or a q that is none', () => {
    expect(() => linearGaussianPosterior({ ...model, std: 0 }, 1)).toThrow(/std must be positive/);
    expect(() => linearGaussianMarginal({ ...model, w: NaN })).toThrow(/w and b must be finite/);
    expect(() => linearGaussianElbo(model, Infinity, { mean: 0, std: 1 })).toThrow(/x must be finite/);
    expect(() => linearGaussianElbo(model, 1, { mean: 0, std: -1 })).toThrow(
      /linearGaussianElbo: std must be positive/,
    );
  });
});
