import { describe, expect, it } from 'vitest';
import { mvnLogProb } from './mvn.ts';
import { ppcaPosterior } from './ppca.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const model = {
  weights: [
    [1, 0.2],
    [-0.5, 0.8],
    [0.3, -1.1],
  ],
  offset: [0.1, 0, -0.2],
  std: 0.4,
};
const x = [0.9, -0.3, 0.7];

describe('probabilistic PCA', () => {
  it('has the known evidence and posterior', () => {
    // 60-digit references
    const { logEvidence, mean, cov } = ppcaPosterior(model, x);
    expect(relativeError(logEvidence, -3.381072957283537)).toBeLessThan(1e-14);
    expect(relativeError(mean[0] ?? NaN, 0.692137002970545)).toBeLessThan(1e-14);
    expect(relativeError(cov[1]?.[1] ?? NaN, 0.08589527933860634)).toBeLessThan(1e-14);
  });

  it('has the density of N(b, W Wᵀ + σ² I) as its evidence', () => {
    const cov = model.weights.map((a, i) =>
      model.weights.map((b, j) => a.reduce((sum, w, l) => sum + w * (b[l] ?? NaN), 0) + (i === j ? 0.16 : 0)),
    );
    expect(ppcaPosterior(model, x).logEvidence).toBeCloseTo(mvnLogProb({ mean: model.offset, cov }, x), 13);
  });

  it('gives back the code of noiseless data when the noise is tiny, in a hundred coordinates', () => {
    const rng = createRng(4);
    const weights = Array.from({ length: 100 }, () => [rng.normal(), rng.normal()]);
    const offset = weights.map(() => rng.normal());
    const z = [0.7, -1.3];
    const image = weights.map((row, i) => row.reduce((sum, w, l) => sum + w * (z[l] ?? NaN), offset[i] ?? NaN));
    const { mean, cov } = ppcaPosterior({ weights, offset, std: 1e-6 }, image);
    for (const l of [0, 1]) {
      expect(mean[l]).toBeCloseTo(z[l] ?? NaN, 10);
      expect(cov[l]?.[l]).toBeLessThan(1e-12);
    }
  });

  it('has the prior as its posterior when the noise drowns the data', () => {
    const { mean, cov } = ppcaPosterior({ ...model, std: 1e9 }, x);
    for (const l of [0, 1]) {
      expect(mean[l]).toBeCloseTo(0, 15);
      expect(cov[l]?.[l]).toBeCloseTo(1, 15);
    }
  });

  it('refuses shapes that do not fit, a std that is not positive and entries that are not finite', () => {
    expect(() => ppcaPosterior({ ...model, std: 0 }, x)).toThrow('std must be positive and finite, got 0');
    expect(() => ppcaPosterior(model, [1, 2])).toThrow('weights must be [D, k], offset and x [D], got [3,3,2]');
    expect(() => ppcaPosterior(model, [1, 2, NaN])).toThrow('all entries must be finite');
    expect(() => ppcaPosterior({ weights: [], offset: [], std: 1 }, [])).toThrow('a coordinate and a latent');
  });
});
