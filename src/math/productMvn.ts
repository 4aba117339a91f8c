import { cholesky, choleskySolve, logDetOfFactor, solveLower } from './cholesky.ts';
import { at, dot, type Matrix, type Vector } from './matrix.ts';
import { mvnFactor, type Mvn } from './mvn.ts';
import { preciseDot } from './preciseDot.ts';
import { requireThat } from './requireThat.ts';

/** A product of densities: the normal it is proportional to, and log Z, the logarithm of its volume, in nats. */
export interface MvnProduct {
  readonly mvn: Mvn;
  readonly logZ: number;
}

const minus = (a: Vector, b: Vector): number[] => a.map((value, i) => value - (b[i] ?? NaN));

/** How often a solution is corrected by its residual; each time gains the digits that conditioning has left. */
const corrections = 3;

/** Row by row M (Σ₁+Σ₂)⁻¹ for a symmetric M, with residuals to twice the precision, so that its digits are right. */
function gainOf(m: Matrix, a: Matrix, b: Matrix, lower: Matrix): number[][] {
  // Σ₁ and Σ₂ side by side: their sum is not rounded in the residual.
  const both = a.map((row, i) => [...row, ...(b[i] ?? [])]);
  return m.map((row) => {
    let gain = choleskySolve(lower, row);
    for (let round = 0; round < corrections; round++) {
      const twice = [...gain, ...gain].map((value) => -value);
      const residual = row.map((value, i) => preciseDot(both[i] ?? [], twice, value));
      const correction = choleskySolve(lower, residual);
      gain = gain.map((value, i) => value + (correction[i] ?? NaN));
    }
    return gain;
  });
}

/** G M Gᵀ for a symmetric M. */
function conjugate(gain: Matrix, m: Matrix): number[][] {
  const half = gain.map((row) => m.map((other) => preciseDot(row, other)));
  return half.map((row) => gain.map((other) => preciseDot(row, other)));
}

/**
 * N(μ₁, Σ₁) N(μ₂, Σ₂) = Z N(μ̃, Σ̃) through the gains K₁ = Σ₂(Σ₁+Σ₂)⁻¹ and K₂ = Σ₁(Σ₁+Σ₂)⁻¹, which sum to the identity:
 * μ̃ = K₁μ₁ + K₂μ₂, Σ̃ = K₁Σ₁K₁ᵀ + K₂Σ₂K₂ᵀ (the form of Bucy and Joseph 1968, in which nothing is subtracted and an error of
 * the gains enters squared) and Z = N(μ₁; μ₂, Σ₁+Σ₂). Only Σ₁+Σ₂ is factored, so that nearly singular covariances do no
 * harm; each coordinate of the mean is counted from the factor with the smaller variance there.
 */
function multiply(a: Mvn, b: Mvn): MvnProduct {
  const lower = cholesky(a.cov.map((row, i) => row.map((value, j) => value + at(b.cov, i, j))));
  const gainA = gainOf(b.cov, a.cov, b.cov, lower);
  const gainB = gainOf(a.cov, a.cov, b.cov, lower);
  const [fromA, fromB] = [conjugate(gainA, a.cov), conjugate(gainB, b.cov)];
  const sum = fromA.map((row, i) => row.map((value, j) => value + at(fromB, i, j)));
  const cov = sum.map((row, i) => row.map((value, j) => 0.5 * (value + at(sum, j, i))));
  const origin = a.mean.map((value, i) => (at(a.cov, i, i) <= at(b.cov, i, i) ? value : (b.mean[i] ?? NaN)));
  const [pullA, pullB] = [minus(a.mean, origin), minus(b.mean, origin)];
  const mean = origin.map((value, i) => preciseDot(gainB[i] ?? [], pullB, preciseDot(gainA[i] ?? [], pullA, value)));
  const apart = solveLower(lower, minus(a.mean, b.mean));
  const logZ = -0.5 * (a.mean.length * Math.log(2 * Math.PI) + logDetOfFactor(lower) + dot(apart, apart));
  return { mvn: { mean, cov }, logZ };
}

/**
 * ∏ᵢ N(μᵢ, Σᵢ) = Z N(μ̃, Σ̃) for means [d] and covariances [d, d]: precisions add, Σ̃⁻¹ = Σ Σᵢ⁻¹ (Petersen and Pedersen
 * 2012, section 8.1.8). The factors are multiplied one after the other in the gain form (Kalman 1960), and the log Z of
 * the steps add. Throws `RangeError` for no factors, when the dimensions differ or when a covariance is not positive
 * definite.
 */
export function productMvns(factors: readonly Mvn[]): MvnProduct {
  const [first, ...rest] = factors;
  requireThat(first !== undefined, 'productMvns: there must be a factor', factors.length);
  const sizes = factors.map(({ mean }) => mean.length);
  requireThat(
    sizes.every((size) => size === first.mean.length),
    'productMvns: all factors must have the same dimension',
    sizes,
  );
  for (const factor of factors) mvnFactor(factor, 'productMvns');
  let product: MvnProduct = { mvn: first, logZ: 0 };
  for (const factor of rest) {
    const { mvn, logZ } = multiply(product.mvn, factor);
    product = { mvn, logZ: product.logZ + logZ };
  }
  return product;
}
