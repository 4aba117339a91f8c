import { checkVector, dot, type Matrix, times, type Vector } from './matrix.ts';
import { cholesky, logDetOfFactor, solveLower } from './cholesky.ts';
import { requireThat } from './requireThat.ts';

/** A multivariate normal: mean [d] and covariance [d, d]. */
export interface Mvn {
  readonly mean: Vector;
  readonly cov: Matrix;
}

/** Throws `RangeError` in the name of `caller` unless the mean is finite and the covariance square, of its size. */
export function checkShape(caller: string, { mean, cov }: Mvn): void {
  checkVector(caller, mean);
  requireThat(
    cov.length === mean.length && cov.every((row) => row.length === mean.length),
    `${caller}: the covariance must be square, of the size of the mean`,
    cov,
  );
}

/**
 * The Cholesky factor of the covariance. Throws `RangeError` in the name of `caller` when the shapes differ, the mean is not
 * finite, or the covariance is not symmetric positive definite.
 */
export function mvnFactor(mvn: Mvn, caller = 'mvnFactor'): number[][] {
  checkShape(caller, mvn);
  return cholesky(mvn.cov, caller);
}

/**
 * The squared Mahalanobis distance (x − m)ᵀ (L Lᵀ)⁻¹ (x − m) = ‖L⁻¹(x − m)‖², for a mean m [d], a lower factor L [d, d]
 * and a point x [d]: one triangular solve. Throws `RangeError` in the name of `caller` when the sizes differ or a coordinate
 * of x is not finite.
 */
export function squaredDistance(mean: Vector, factor: Matrix, x: Vector, caller = 'squaredDistance'): number {
  requireThat(x.length === mean.length, `${caller}: x must have the dimension of the mean`, x.length);
  requireThat(
    factor.length === mean.length,
    `${caller}: the factor must have the dimension of the mean`,
    factor.length,
  );
  checkVector(caller, x);
  const u = solveLower(
    factor,
    x.map((value, i) => value - (mean[i] ?? NaN)),
  );
  return dot(u, u);
}

/**
 * log density at x [d] in nats, −½[d log 2π + log|Σ| + (x − m)ᵀΣ⁻¹(x − m)] (Bishop 2006, equation 2.43); it does not
 * underflow. `factor` saves the Cholesky factor of repeated calls. Throws `RangeError` for a bad normal, or an x of another
 * dimension or not finite.
 */
export function mvnLogProb(mvn: Mvn, x: Vector, factor: Matrix = mvnFactor(mvn, 'mvnLogProb')): number {
  const constant = mvn.mean.length * Math.log(2 * Math.PI) + logDetOfFactor(factor);
  return -0.5 * (constant + squaredDistance(mvn.mean, factor, x, 'mvnLogProb'));
}

/** H = ½ log((2πe)^d |Σ|) in nats. Throws `RangeError` for a bad normal. */
export function mvnEntropy(mvn: Mvn): number {
  return 0.5 * (mvn.mean.length * (1 + Math.log(2 * Math.PI)) + logDetOfFactor(mvnFactor(mvn, 'mvnEntropy')));
}

/**
 * The reparameterized sample m + A ε, for standard normal noise ε [d] and any root A [d, d] of the covariance, A Aᵀ = Σ:
 * its Cholesky factor, `symmetricRoot`, or `rotatedRoot`. Throws `RangeError` when the lengths differ; entries are not
 * checked, since it is called for every sample.
 */
export function mvnSample(mean: Vector, root: Matrix, noise: Vector): number[] {
  requireThat(
    root.length === mean.length && root.every((row) => row.length === noise.length),
    'mvnSample: the root must map the noise to the dimension of the mean',
    [mean.length, root.length, noise.length],
  );
  return times(root, noise).map((value, i) => value + (mean[i] ?? NaN));
}
