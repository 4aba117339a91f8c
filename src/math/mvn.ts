import { cholesky, dot, logDetOfFactor, solveLower, times, type Matrix, type Vector } from './linalg.ts';
import { requireThat } from './requireThat.ts';

/** A multivariate normal: mean [d] and covariance [d, d]. */
export interface Mvn {
  readonly mean: Vector;
  readonly cov: Matrix;
}

/** The Cholesky factor of the covariance. Throws `RangeError` when the shapes differ or the covariance is not positive definite. */
export function mvnFactor({ mean, cov }: Mvn): number[][] {
  requireThat(
    cov.length === mean.length && cov.every((row) => row.length === mean.length),
    'mvnFactor: the covariance must be square, of the size of the mean',
    cov,
  );
  return cholesky(cov);
}

/** (x − m)ᵀ (L Lᵀ)⁻¹ (x − m), for a mean m [d], a lower factor L [d, d] and a point x [d]. */
export function squaredDistance(mean: Vector, factor: Matrix, x: Vector): number {
  const u = solveLower(
    factor,
    x.map((value, i) => value - (mean[i] ?? NaN)),
  );
  return dot(u, u);
}

/** log density at x [d] in nats; `factor` saves the Cholesky factor of repeated calls. Throws as `mvnFactor` does. */
export function mvnLogProb(mvn: Mvn, x: Vector, factor: Matrix = mvnFactor(mvn)): number {
  const constant = mvn.mean.length * Math.log(2 * Math.PI) + logDetOfFactor(factor);
  return -0.5 * (constant + squaredDistance(mvn.mean, factor, x));
}

/** H = ½ log((2πe)^d |Σ|) in nats. Throws as `mvnFactor` does. */
export function mvnEntropy(mvn: Mvn): number {
  return 0.5 * (mvn.mean.length * (1 + Math.log(2 * Math.PI)) + logDetOfFactor(mvnFactor(mvn)));
}

/** The reparameterized sample m + L ε, for standard normal noise ε [d] and a lower factor L [d, d]. */
export function mvnSample(mean: Vector, factor: Matrix, noise: Vector): number[] {
  return times(factor, noise).map((value, i) => value + (mean[i] ?? NaN));
}
