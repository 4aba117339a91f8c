import { describe, expect, it } from 'vitest';
import { logProb } from './normal.ts';
import { productNormals } from './productNormal.ts';
import { productOfExperts } from './productOfExperts.ts';

const prior = { mean: 0, std: 1 };
const sight = { mean: 1.2, std: 0.5 };
const sound = { mean: -0.3, std: 2 };

describe('a product of experts with a prior', () => {
  it('leaves a missing modality out, and is the prior when all are missing', () => {
    expect(productOfExperts(prior, [sight, undefined])).toEqual(productNormals([prior, sight]));
    expect(productOfExperts(prior, [undefined, undefined]).normal).toEqual(prior);
  });

  it('gets sharper with each modality', () => {
    const stds = [[], [sight], [sight, sound]].map((there) => productOfExperts(prior, there).normal.std);
    expect(stds).toEqual(stds.toSorted((a, b) => b - a));
  });

  it('has the log evidence of independent readings as log Z', () => {
    // p(x) of one reading x = z + noise is N(0, 1 + σ²)
    const { logZ } = productOfExperts(prior, [sight]);
    expect(logZ).toBeCloseTo(logProb({ mean: 0, std: Math.hypot(1, sight.std) }, sight.mean), 14);
  });

  it('refuses a bad expert', () => {
    expect(() => productOfExperts(prior, [{ mean: 0, std: Infinity }])).toThrow('std must be positive and finite');
  });
});
