import { describe, expect, it } from 'vitest';
import { mvnLogProb } from './mvn.ts';
import { fitPpca } from './ppcaFit.ts';
import { relativeError } from './relativeError.ts';

const eigenvalues = [0.3, 4, 0.5, 2];

describe('the maximum-likelihood probabilistic PCA', () => {
  it('takes the noise from the discarded directions and the rest from the kept ones', () => {
    const { weights, std } = fitPpca(eigenvalues, 2);
    expect(relativeError(std ** 2, 0.4)).toBeLessThan(1e-15);
    expect(relativeError(weights[0] ?? NaN, Math.sqrt(3.6))).toBeLessThan(1e-15);
    expect(relativeError(weights[1] ?? NaN, Math.sqrt(1.6))).toBeLessThan(1e-15);
  });

  it('has the average log density of data at ± the principal stds as its log-likelihood', () => {
    const { weights, std, logLikelihood } = fitPpca(eigenvalues, 2);
    const sorted = eigenvalues.toSorted((a, b) => b - a);
    const cov = sorted.map((_, i) => sorted.map((__, j) => (i === j ? (weights[i] ?? 0) ** 2 + std * std : 0)));
    // Data √(4 λᵢ) eᵢ and their mirror images have covariance diag(λ).
    const data = sorted.map((value, i) => sorted.map((_, j) => (i === j ? Math.sqrt(4 * value) : 0)));
    const mean = [0, 0, 0, 0];
    const average = data.reduce((sum, x) => sum + mvnLogProb({ mean, cov }, x) / 4, 0);
    expect(relativeError(logLikelihood, average)).toBeLessThan(1e-14);
  });

  it('is no worse with one more latent', () => {
    const values = [0, 1, 2, 3].map((k) => fitPpca(eigenvalues, k).logLikelihood);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('refuses eigenvalues and numbers of latents that have no maximum', () => {
    expect(() => fitPpca([1, -1], 1)).toThrow('eigenvalues must not be negative or infinite, got -1');
    expect(() => fitPpca([1, 2], 2)).toThrow('latents must be fewer than eigenvalues, got 2');
    expect(() => fitPpca([1, 0], 1)).toThrow('a discarded eigenvalue must be above zero, got 0');
  });
});
