import { symmetricEigen } from '../../math/eigen.ts';
import { mvnLogProb } from '../../math/mvn.ts';
import { prob } from '../../math/normal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { normal, point } from './params.ts';
import { covariance, mvnOf } from './plane.ts';

type Params = typeof normal & typeof point;
type Values = ValuesOf<Params>;

/** The product over the eigenpairs (u, λ) of N(uᵀ(x − μ); 0, ·), with the standard deviation that `std` makes of λ. */
function alongEigenvectors(values: Values, std: (eigenvalue: number) => number): number {
  const { values: eigenvalues, vectors } = symmetricEigen(mvnOf(values).cov);
  const [dx, dy] = [values.x1 - values.mean1, values.x2 - values.mean2];
  return vectors.reduce((product, [u = NaN, v = NaN], k) => {
    const normal = { mean: 0, std: std(eigenvalues[k] ?? NaN) };
    return product * prob(normal, u * dx + v * dy);
  }, 1);
}

/** The density of a normal in the plane, four ways. */
export const density: Chain<Params> = {
  id: 'D3.density',
  title: 'Four ways to evaluate one density',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}&p(\data{x})=(2\pi)^{-d/2}\,|\Sigma|^{-1/2}\\&\quad\cdot e^{-\frac12(\data{x}-\mu)^{\!\top}\Sigma^{-1}(\data{x}-\mu)}\end{aligned}`,
      relation: 'start',
      rule: 'The definition of the density, for a symmetric positive definite $\\Sigma$.',
      route: 'exact',
      how: 'the inverse and the determinant of the 2 × 2 matrix, written out',
      evaluate: (values) => {
        const [s11, s12, s22] = covariance(values);
        const determinant = s11 * s22 - s12 * s12;
        const [dx, dy] = [values.x1 - values.mean1, values.x2 - values.mean2];
        const form = (s22 * dx * dx - 2 * s12 * dx * dy + s11 * dy * dy) / determinant;
        return Math.exp(-form / 2) / (2 * Math.PI * Math.sqrt(determinant));
      },
    },
    {
      tex: String.raw`(2\pi)^{-d/2}\Bigl(\prod_k L_{kk}\Bigr)^{-1}e^{-\frac12\lVert L^{-1}(\data{x}-\mu)\rVert^2}`,
      relation: '=',
      rule: 'Factor $\\Sigma=LL^{\\!\\top}$ with a lower triangle $L$; then $|\\Sigma|=\\prod_k L_{kk}^2$ and $\\Sigma^{-1}=L^{-\\top}L^{-1}$.',
      route: 'exact',
      how: 'Cholesky factor and one triangular solve, in logarithms: the way that stays accurate in many dimensions',
      evaluate: (values) => Math.exp(mvnLogProb(mvnOf(values), [values.x1, values.x2])),
      slip: {
        tex: String.raw`(2\pi)^{-d/2}\Bigl(\prod_k L_{kk}^2\Bigr)^{-1}e^{-\frac12\lVert L^{-1}(\data{x}-\mu)\rVert^2}`,
        says: 'The whole determinant stands where its square root belongs, so the density integrates to $1/\\sqrt{|\\Sigma|}$ instead of 1.',
        evaluate: (values) => {
          const [s11, s12, s22] = covariance(values);
          return Math.exp(mvnLogProb(mvnOf(values), [values.x1, values.x2])) / Math.sqrt(s11 * s22 - s12 * s12);
        },
      },
    },
    {
      tex: String.raw`\prod_k \N\bigl(u_k^{\!\top}(\data{x}-\mu);\,0,\lambda_k\bigr)`,
      relation: '=',
      rule: 'With the eigenpairs of $\\Sigma=U\\Lambda U^{\\!\\top}$ the squared distance is a sum, so the coordinates along the eigenvectors are independent.',
      route: 'exact',
      how: 'eigenpairs by Jacobi rotation, two densities on the line',
      evaluate: (values) => alongEigenvectors(values, Math.sqrt),
      slip: {
        tex: String.raw`\prod_k \N\bigl(u_k^{\!\top}(\data{x}-\mu);\,0,\lambda_k^2\bigr)`,
        says: 'An eigenvalue of $\\Sigma$ is a variance; here it is taken for a standard deviation.',
        evaluate: (values) => alongEigenvectors(values, (eigenvalue) => eigenvalue),
      },
    },
    {
      tex: String.raw`p(\data{x_2})\,p(\data{x_1}\mid \data{x_2})`,
      relation: '=',
      rule: 'The product rule: any joint density is a marginal times a conditional.',
      route: 'exact',
      how: 'two densities on the line, the second with the conditional mean and standard deviation',
      evaluate: ({ mean1, mean2, std1, std2, corr, x1, x2 }) => {
        const mean = mean1 + ((corr * std1) / std2) * (x2 - mean2);
        const std = std1 * Math.sqrt(1 - corr * corr);
        return prob({ mean: mean2, std: std2 }, x2) * prob({ mean, std }, x1);
      },
      slip: {
        tex: String.raw`p(\data{x_2})\,p(\data{x_1})`,
        says: 'The product of the marginals is the joint density only where the coordinates are independent, at $\\rho=0$.',
        evaluate: ({ mean1, mean2, std1, std2, x1, x2 }) =>
          prob({ mean: mean2, std: std2 }, x2) * prob({ mean: mean1, std: std1 }, x1),
      },
    },
  ],
};
