import { describe, expect, it } from 'vitest';
import { gaussianPosterior } from './bayesGaussian.ts';
import { logProb } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const standard = { mean: 0, std: 1 };

describe('Bayes’ theorem for the mean of a normal', () => {
  it('adds precisions and averages by them', () => {
    const { posterior, logEvidence } = gaussianPosterior(standard, 0.5, [1.2, 0.8, 1.1]);
    expect(posterior.mean).toBeCloseTo(12.4 / 13, 14);
    expect(posterior.std).toBeCloseTo(1 / Math.sqrt(13), 15);
    // 60-digit reference
    expect(relativeError(logEvidence, -2.626002582818797)).toBeLessThan(1e-14);
  });

  it('has the evidence that the integral over the mean has', () => {
    const data = [1.2, 0.8, 1.1];
    const joint = (z: number): number =>
      Math.exp(data.reduce((sum, x) => sum + logProb({ mean: z, std: 0.5 }, x), logProb(standard, z)));
    const { logEvidence } = gaussianPosterior(standard, 0.5, data);
    expect(Math.exp(logEvidence)).toBeCloseTo(trapezoid(joint, -3, 5, 801), 14);
  });

  it('has a width that does not depend on the data values', () => {
    const { posterior } = gaussianPosterior(standard, 0.5, [-7, 0, 30]);
    expect(posterior.std).toBe(gaussianPosterior(standard, 0.5, [1.2, 0.8, 1.1]).posterior.std);
  });

  it('leaves the prior alone without data', () => {
    expect(gaussianPosterior(standard, 2, [])).toEqual({ posterior: standard, logEvidence: 0 });
  });

  it('keeps its digits for 10,000 data at an offset far larger than their spread', () => {
    const rng = createRng(12);
    const spread = Array.from({ length: 10_000 }, () => Math.round(rng.normal() * 1024) / 1024);
    const offset = 2 ** 30;
    const near = gaussianPosterior({ mean: 0.5, std: 0.25 }, 1, spread);
    const far = gaussianPosterior(
      { mean: offset + 0.5, std: 0.25 },
      1,
      spread.map((x) => x + offset),
    );
    // the shifted data are exact in a double, so the answers differ by the rounding of the mean alone
    expect(far.posterior.std).toBe(near.posterior.std);
    expect(Math.abs(far.posterior.mean - offset - near.posterior.mean)).toBeLessThan(2 ** -22);
    expect(relativeError(far.logEvidence, near.logEvidence)).toBeLessThan(1e-14);
  });

  it('forgets a prior that is far away and wide, and data that say nothing', () => {
    const { posterior } = gaussianPosterior({ mean: -1e8, std: 1e8 }, 1e-6, [0.25, 0.25]);
    expect(relativeError(posterior.mean, 0.25)).toBeLessThan(1e-15);
    const kept = gaussianPosterior({ mean: 3, std: 1e-6 }, 1e6, [7e6, -2e6]).posterior;
    expect(relativeError(kept.mean, 3)).toBeLessThan(1e-15);
    expect(relativeError(kept.std, 1e-6)).toBeLessThan(1e-15);
  });

  it('refuses noise that is none, and data that are none', () => {
    expect(() => gaussianPosterior(standard, 0, [1])).toThrow(/noise std must be positive and finite, got 0/);
    expect(() => gaussianPosterior(standard, 1, [1, NaN])).toThrow(/data must be finite, got NaN/);
    expect(() => gaussianPosterior({ mean: 0, std: -1 }, 1, [])).toThrow(/gaussianPosterior: std must be positive/);
  });
});
