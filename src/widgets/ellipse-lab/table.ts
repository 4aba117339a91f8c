import type { EllipseScene } from './scene.ts';
import { sampleCount } from './samples.ts';

type Row = readonly (string | number)[];

function rowsOfDensity({ point, mass, counted, radius }: EllipseScene): readonly Row[] {
  if (!point.logDensity || mass === undefined || !counted) return [];
  const { definition, cholesky, eigenvectors, factors } = point.logDensity;
  return [
    ['distance of x from μ', point.distance, 'Mahalanobis, in standard deviations'],
    ['log p(x) (nats)', definition, 'inverse and determinant'],
    ['log p(x) (nats)', cholesky, 'Cholesky factor'],
    ['log p(x) (nats)', eigenvectors, 'a normal along each eigenvector'],
    ['log p(x) (nats)', factors, 'p(x₂) p(x₁ | x₂)'],
    [`mass within r = ${radius}`, mass, '1 − exp(−r²/2)'],
    [`share of ${sampleCount} samples there`, counted.mean, 'counted'],
    ['its standard error', counted.standardError, ''],
  ];
}

/** The figure's numbers, each with the way it was reached. */
export function tableOf(shown: EllipseScene) {
  const [s11, s12, s22] = shown.covariance;
  const [longer, shorter] = shown.axes;
  const unit = shown.definite ? 'of the whole plane' : 'of 2π times the root of the size of |Σ|';
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['Σ₁₁', s11, shown.definite ? 'σ₁²' : 'with one eigenvalue turned negative'],
      ['Σ₁₂', Math.abs(s12) < 1e-12 ? 0 : s12, shown.definite ? 'ρ σ₁ σ₂' : ''],
      ['Σ₂₂', s22, shown.definite ? 'σ₂²' : ''],
      ['|Σ|', shown.determinant, 'Σ₁₁Σ₂₂ − Σ₁₂²'],
      ['|Σ|', longer.eigenvalue * shorter.eigenvalue, 'product of the eigenvalues'],
      ...shown.axes.flatMap((axis, k): Row[] => [
        [k === 0 ? 'λ₁' : 'λ₂', axis.eigenvalue, 'eigenvalue, by Jacobi rotations'],
        ['half-axis', axis.half, `at ${axis.degrees.toFixed(1)} degrees`],
      ]),
      ['exponent at x', shown.point.exponent, '−½ (x − μ)ᵀ Σ⁻¹ (x − μ)'],
      ...rowsOfDensity(shown),
      ...shown.boxes.map(({ radius, integral }): Row => [`box of ${radius} standard deviations`, integral, unit]),
    ],
  };
}
