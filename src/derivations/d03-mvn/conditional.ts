import { at } from '../../math/matrix.ts';
import { mvnLogProb } from '../../math/mvn.ts';
import { mvnConditional } from '../../math/mvnConditional.ts';
import { logProb, prob } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { normal, point } from './params.ts';
import { covariance, mvnOf } from './plane.ts';

type Params = typeof normal & typeof point;

/** The density from the precision Λ = Σ⁻¹, Λ₁₁ = 1/(σ₁²(1−ρ²)) and Λ₁₂ = −ρ/(σ₁σ₂(1−ρ²)); `sign` stands before Λ₁₁⁻¹Λ₁₂. */
function fromPrecision({ mean1, mean2, std1, std2, corr, x1, x2 }: ValuesOf<Params>, sign: 1 | -1): number {
  const precision11 = 1 / (std1 * std1 * (1 - corr * corr));
  const precision12 = -corr / (std1 * std2 * (1 - corr * corr));
  const mean = mean1 + ((sign * precision12) / precision11) * (x2 - mean2);
  return prob({ mean, std: Math.sqrt(1 / precision11) }, x1);
}

/** The density of the first coordinate, once the second is known. */
export const conditional: Chain<Params> = {
  id: 'D3.conditional',
  title: 'Conditional: one coordinate, once the other is known',
  unit: '',
  lines: [
    {
      tex: String.raw`p(\data{x_1}\mid \data{x_2})=\frac{p(\data{x_1},\data{x_2})}{p(\data{x_2})}`,
      relation: 'start',
      rule: 'The definition of a conditional density.',
      route: 'exact',
      how: 'the joint density over the marginal one, as a difference of logarithms',
      evaluate: (values) => {
        const { mean2, std2, x1, x2 } = values;
        return Math.exp(mvnLogProb(mvnOf(values), [x1, x2]) - logProb({ mean: mean2, std: std2 }, x2));
      },
    },
    {
      tex: String.raw`\frac{e^{-\frac12(\data{x}-\mu)^{\!\top}\Lambda(\data{x}-\mu)}}{\int e^{-\frac12(x'-\mu)^{\!\top}\Lambda(x'-\mu)}\,dx_1'}`,
      relation: '=',
      rule: "Factors without $x_1$ cancel; $\\Lambda=\\Sigma^{-1}$ and $x'=(x_1',x_2)$. The conditional is a slice of the joint density, scaled to area 1.",
      route: 'quadrature',
      how: 'the slice at $x_2$, divided by its area: trapezoid rule, 401 points around its peak',
      evaluate: (values) => {
        const [s11, s12, s22] = covariance(values);
        const determinant = s11 * s22 - s12 * s12;
        const dy = values.x2 - values.mean2;
        const exponent = (x1: number): number => {
          const dx = x1 - values.mean1;
          return -(s22 * dx * dx - 2 * s12 * dx * dy + s11 * dy * dy) / (2 * determinant);
        };
        // The slope of the exponent vanishes at the peak; its curvature is −s22 / determinant.
        const peak = values.mean1 + (s12 * dy) / s22;
        const std = Math.sqrt(determinant / s22);
        const highest = exponent(peak);
        const area = trapezoid((x1) => Math.exp(exponent(x1) - highest), peak - 10 * std, peak + 10 * std, 401);
        return Math.exp(exponent(values.x1) - highest) / area;
      },
    },
    {
      tex: String.raw`\N\bigl(\data{x_1};\ \mu_1-\Lambda_{11}^{-1}\Lambda_{12}(\data{x_2}-\mu_2),\ \Lambda_{11}^{-1}\bigr)`,
      relation: '=',
      rule: 'Complete the square in $x_1$.',
      route: 'exact',
      how: 'entries of the precision matrix, one density on the line',
      evaluate: (values) => fromPrecision(values, -1),
      slip: {
        tex: String.raw`\N\bigl(\data{x_1};\ \mu_1+\Lambda_{11}^{-1}\Lambda_{12}(\data{x_2}-\mu_2),\ \Lambda_{11}^{-1}\bigr)`,
        says: 'The sign is that of the covariance form; in the precision matrix a positive correlation has a negative entry.',
        evaluate: (values) => fromPrecision(values, 1),
      },
    },
    {
      tex: String.raw`\begin{aligned}\N\bigl(\data{x_1};\ &\mu_1+\Sigma_{12}\Sigma_{22}^{-1}(\data{x_2}-\mu_2),\\&\Sigma_{11}-\Sigma_{12}\Sigma_{22}^{-1}\Sigma_{21}\bigr)\end{aligned}`,
      relation: '=',
      rule: 'The inverse of a matrix in blocks: $\\Lambda_{11}^{-1}$ is the Schur complement. The width does not depend on $x_2$.',
      route: 'exact',
      how: 'conditional mean and covariance from one Cholesky factor, one density on the line',
      evaluate: (values) => {
        const { mean, cov } = mvnConditional(mvnOf(values), [1], [values.x2]);
        return prob({ mean: mean[0] ?? NaN, std: Math.sqrt(at(cov, 0, 0)) }, values.x1);
      },
      slip: {
        tex: String.raw`\N\bigl(\data{x_1};\ \mu_1+\Sigma_{12}\Sigma_{22}^{-1}(\data{x_2}-\mu_2),\ \Sigma_{11}\bigr)`,
        says: 'The bell moves but keeps the width of the marginal: knowing $x_2$ should make it narrower, unless $\\rho=0$.',
        evaluate: (values) => {
          const { mean } = mvnConditional(mvnOf(values), [1], [values.x2]);
          return prob({ mean: mean[0] ?? NaN, std: values.std1 }, values.x1);
        },
      },
    },
  ],
};
