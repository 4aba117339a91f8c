import { cholesky } from '../../src/math/cholesky.ts';
import { symmetricEigenvalues } from '../../src/math/eigen.ts';
import { at, gram, type Matrix } from '../../src/math/matrix.ts';
import { mvnLogProb } from '../../src/math/mvn.ts';
import { mvnAffine } from '../../src/math/mvnAffine.ts';
import { massWithin, radiusHolding } from '../../src/math/radialMass.ts';

/** The mass within one standard deviation in so many dimensions, in percent. */
export const insideOne = (dimension: number): number => 100 * massWithin(1, dimension);

/** The radius, in standard deviations, that holds 95 % in so many dimensions. */
export const radiusOf95 = (dimension: number): number => radiusHolding(0.95, dimension);

/** The covariance and the mean that the lesson starts with. */
export const start = {
  mean: [1, -0.5],
  cov: [
    [1, 0.8],
    [0.8, 2],
  ],
} as const;

/** The density of that normal at (1.4, 0.7), a number. */
export const densityAtPoint = Math.exp(mvnLogProb(start, [1.4, 0.7]));

/** What diag(1, −1), which is invertible, does as a covariance: its eigenvalues, and e to the exponent at (0, 3). */
export const indefinite = {
  eigenvalues: symmetricEigenvalues([
    [1, 0],
    [0, -1],
  ]),
  growth: Math.exp((3 * 3) / 2),
};

/** By what factor knowing one coordinate shrinks the standard deviation of the other. */
export const narrowing = (corr: number): number => Math.sqrt(1 - corr * corr);

/** P(X₁ > μ₁, X₂ > μ₂) for a normal of this correlation: 1/4 + asin(ρ) / 2π (Sheppard 1899). */
export const bothAbove = (corr: number): number => 0.25 + Math.asin(corr) / (2 * Math.PI);

const near = massWithin(1, 1);

/**
 * X₁ standard normal and X₂ = ±X₁ with a fair coin for the sign: the probabilities of |X₁| < 1 and of |X₂| > 1, and their
 * product, which the two together would have if they were independent. They have 0.
 */
export const mirrored = { near, far: 1 - near, product: near * (1 - near) };

/** The variance of X₁ + X₂ for the normal of the start, by an affine map with one row. */
export const varianceOfSum = at(mvnAffine(start, [[1, 1]], [0]).cov, 0, 0);

/** The matrix with the square root of every entry. */
const entrywise: Matrix = start.cov.map((row) => row.map(Math.sqrt));

/** The first variance that the root of every entry gives for the Σ of the start, and the first entry of L Lᵀ. */
export const firstVariance = { entrywise: at(gram(entrywise), 0, 0), cholesky: at(gram(cholesky(start.cov)), 0, 0) };
