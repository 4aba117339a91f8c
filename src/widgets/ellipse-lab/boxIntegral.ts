import { gaussLegendre, integrate } from '../../math/quadrature.ts';

/** Nodes and weights on [−1, 1]. */
const rule = gaussLegendre(48);

/**
 * ∬ e^(−½ (x − μ)ᵀ Σ⁻¹ (x − μ)) dx over the box that reaches `radius` √|λ| to either side along each eigenvector, in units
 * of 2π √| |Σ| |, which is what the whole plane has if both eigenvalues are positive. Along an eigenvector the exponent is
 * −½ t² or, for a negative eigenvalue, +½ t². By 48 Gauss–Legendre nodes along each axis.
 */
export function boxIntegral(radius: number, signs: readonly [1 | -1, 1 | -1]): number {
  const along = (sign: 1 | -1): number =>
    (radius * integrate(rule, (t) => Math.exp(-0.5 * sign * (radius * t) ** 2))) / Math.sqrt(2 * Math.PI);
  return along(signs[0]) * along(signs[1]);
}
