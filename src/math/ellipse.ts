import { at, checkSymmetric, type Matrix } from './matrix.ts';
import { requireThat } from './requireThat.ts';

/** The ellipse (x − m)ᵀ Σ⁻¹ (x − m) = r² around the mean of a normal in the plane. */
export interface Ellipse {
  /** r², the squared Mahalanobis distance of its points. */
  readonly squaredRadius: number;
  /** Half the longer axis, r √λ₁. */
  readonly semiMajor: number;
  /** Half the shorter axis, r √λ₂. */
  readonly semiMinor: number;
  /** Direction of the longer axis in radians, in (−π/2, π/2]; 0 for a circle. */
  readonly angle: number;
  /** π r² √|Σ|. */
  readonly area: number;
}

/**
 * The ellipse of a given mass for a covariance Σ [2, 2]. In the plane the squared Mahalanobis distance is exponential, so
 * the mass within r is 1 − e^(−r²/2), and r² = −2 log(1 − mass) for masses as near to 0 or 1 as a double gets. The axes
 * are the eigenpairs of Σ, the shorter one through |Σ| = λ₁ λ₂, which does not cancel as the difference of roots does.
 * Throws `RangeError` unless the mass lies strictly between 0 and 1 and Σ is symmetric positive definite.
 */
export function ellipseOfMass(cov: Matrix, mass: number): Ellipse {
  checkSymmetric('ellipseOfMass', cov);
  requireThat(cov.length === 2, 'ellipseOfMass: the covariance must be 2 × 2', cov);
  requireThat(mass > 0 && mass < 1, 'ellipseOfMass: the mass must lie between 0 and 1', mass);
  const [a, b, c] = [at(cov, 0, 0), at(cov, 0, 1), at(cov, 1, 1)];
  const longer = (a + c) / 2 + Math.hypot((a - c) / 2, b);
  const shorter = a * (c / longer) - b * (b / longer);
  requireThat(a > 0 && shorter > 0, 'ellipseOfMass: the covariance must be positive definite', cov);
  const squaredRadius = -2 * Math.log1p(-mass);
  const semiMajor = Math.sqrt(squaredRadius * longer);
  const semiMinor = Math.sqrt(squaredRadius * shorter);
  // Adding 0 turns −0 into 0, which atan2 would send to −π.
  const angle = 0.5 * Math.atan2(2 * b + 0, a - c);
  return { squaredRadius, semiMajor, semiMinor, angle, area: Math.PI * semiMajor * semiMinor };
}
