import { at, type Matrix } from '../../math/matrix.ts';
import { cholesky } from '../../math/cholesky.ts';
import { symmetricRoot } from '../../math/eigen.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { normal } from './params.ts';
import { covariance, mvnOf, samplesOf } from './plane.ts';
import { sampleCovariance } from './sampleCovariance.ts';

/** Entries 11, 12, 22 of the square of a symmetric 2 × 2 matrix. */
function squared(root: Matrix): readonly number[] {
  const [r11, r12, r22] = [at(root, 0, 0), at(root, 0, 1), at(root, 1, 1)];
  return [r11 * r11 + r12 * r12, r12 * (r11 + r22), r12 * r12 + r22 * r22];
}

/** The square root of every entry, with its sign kept, or there would be none for a negative covariance. */
const entrywise = (matrix: Matrix): Matrix =>
  matrix.map((row) => row.map((value) => Math.sign(value) * Math.sqrt(Math.abs(value))));

/** The covariance of the sampler z = μ + L ε. */
export const sampling: Chain<typeof normal> = {
  id: 'D3.sampling',
  title: 'The sampler μ + Lε has covariance Σ',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\operatorname{Cov}[\mu+L\varepsilon],\quad \varepsilon\sim \N(0,I)`,
      relation: 'start',
      rule: 'The sampler: independent standard normal noise, stretched by the Cholesky factor $L$ of $\\Sigma$ and moved by $\\mu$. Entries 11, 12 and 22 of the covariance are told.',
      route: 'Monte Carlo',
      how: 'sample covariance',
      evaluate: (values, draw) => {
        const [first, second] = samplesOf(values, draw.normals('D3.sampling', 2 * draw.n));
        return sampleCovariance(first, second);
      },
    },
    {
      tex: String.raw`L\,\operatorname{Cov}[\varepsilon]\,L^{\!\top}=LL^{\!\top}`,
      relation: '=',
      rule: 'The rule for affine maps with $A=L$, and $\\operatorname{Cov}[\\varepsilon]=I$.',
      route: 'exact',
      how: 'the Cholesky factor times its transpose',
      evaluate: (values) => {
        const lower = cholesky(mvnOf(values).cov);
        const [l11, l21, l22] = [at(lower, 0, 0), at(lower, 1, 0), at(lower, 1, 1)];
        return [l11 * l11, l11 * l21, l21 * l21 + l22 * l22];
      },
      slip: {
        tex: String.raw`L^{\!\top}L`,
        says: 'The transpose stands on the wrong side. $L^{\\!\\top}L$ has the eigenvalues of $\\Sigma$ but other axes, unless $\\rho=0$.',
        evaluate: (values) => {
          const lower = cholesky(mvnOf(values).cov);
          const [l11, l21, l22] = [at(lower, 0, 0), at(lower, 1, 0), at(lower, 1, 1)];
          return [l11 * l11 + l21 * l21, l21 * l22, l22 * l22];
        },
      },
    },
    {
      tex: String.raw`\Sigma^{1/2}\,\Sigma^{1/2}`,
      relation: '=',
      rule: 'Any $A$ with $AA^{\\!\\top}=\\Sigma$ samples the same normal; another one is the symmetric root $\\Sigma^{1/2}=U\\Lambda^{1/2}U^{\\!\\top}$.',
      route: 'exact',
      how: 'the symmetric root by eigenpairs, squared',
      evaluate: (values) => squared(symmetricRoot(mvnOf(values).cov)),
      slip: {
        tex: String.raw`R\,R^{\!\top},\quad R_{ij}=\sqrt{\Sigma_{ij}}`,
        says: 'The root is taken of every entry. That is no root of the matrix, and for a negative covariance it does not even exist.',
        evaluate: (values) => squared(entrywise(mvnOf(values).cov)),
      },
    },
    {
      tex: String.raw`\Sigma`,
      relation: '=',
      rule: 'The covariance we wanted.',
      route: 'exact',
      how: 'read off: $\\sigma_1^2$, $\\rho\\,\\sigma_1\\sigma_2$, $\\sigma_2^2$',
      evaluate: (values) => covariance(values),
    },
  ],
};
