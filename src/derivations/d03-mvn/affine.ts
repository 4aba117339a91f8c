import { at } from '../../math/matrix.ts';
import { mvnAffine } from '../../math/mvnAffine.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { map, normal } from './params.ts';
import { covariance, mvnOf, samplesOf } from './plane.ts';
import { sampleCovariance } from './sampleCovariance.ts';

type Params = typeof normal & typeof map;
type Values = ValuesOf<Params>;

/** Entries 11, 12, 22 of the mean of A(x − μ)(x − μ)ᵀAᵀ over the four points μ ± `reach` · L eₖ. */
function overFourPoints(values: Values, reach: number): readonly number[] {
  const { a11, a12, a21, a22, std1, std2, corr } = values;
  const columns = [
    [std1, corr * std2],
    [0, std2 * Math.sqrt(1 - corr * corr)],
  ] as const;
  let [c11, c12, c22] = [0, 0, 0];
  for (const [u, v] of columns)
    for (const side of [reach, -reach]) {
      const y1 = side * (a11 * u + a12 * v);
      const y2 = side * (a21 * u + a22 * v);
      c11 += (y1 * y1) / 4;
      c12 += (y1 * y2) / 4;
      c22 += (y2 * y2) / 4;
    }
  return [c11, c12, c22];
}

/** The covariance of an affine map of a normal. */
export const affine: Chain<Params> = {
  id: 'D3.affine',
  title: 'The covariance of an affine map',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\operatorname{Cov}[AX+b],\quad X\sim\N(\mu,\Sigma)`,
      relation: 'start',
      rule: 'The covariance matrix of the mapped normal, told by its entries 11, 12 and 22.',
      route: 'Monte Carlo',
      how: 'sample covariance of mapped samples',
      evaluate: (values, draw) => {
        const { a11, a12, a21, a22, b1, b2 } = values;
        const [first, second] = samplesOf(values, draw.normals('D3.affine', 2 * draw.n));
        for (let i = 0; i < first.length; i++) {
          const [x, y] = [first[i] ?? NaN, second[i] ?? NaN];
          first[i] = a11 * x + a12 * y + b1;
          second[i] = a21 * x + a22 * y + b2;
        }
        return sampleCovariance(first, second);
      },
    },
    {
      tex: String.raw`\E\bigl[A(X-\mu)(X-\mu)^{\!\top}A^{\!\top}\bigr]`,
      relation: '=',
      rule: 'The mean of $AX+b$ is $A\\mu+b$, so $b$ drops out of every deviation.',
      route: 'exact',
      how: 'mean over the four points $\\mu\\pm\\sqrt2\\,L e_k$, exact for a quadratic function',
      evaluate: (values) => overFourPoints(values, Math.SQRT2),
      slip: {
        tex: String.raw`\tfrac14\sum_{k,\pm}A(x-\mu)(x-\mu)^{\!\top}A^{\!\top},\quad x=\mu\pm Le_k`,
        says: 'The four points lie at one standard deviation instead of $\\sqrt2$ of them, so every entry is half of what it should be.',
        evaluate: (values) => overFourPoints(values, 1),
      },
    },
    {
      tex: String.raw`A\,\Sigma\,A^{\!\top}`,
      relation: '=',
      rule: 'Constants leave the expectation, and $\\E[(X-\\mu)(X-\\mu)^{\\!\\top}]=\\Sigma$.',
      route: 'exact',
      how: 'product of three matrices',
      evaluate: (values) => {
        const { a11, a12, a21, a22, b1, b2 } = values;
        const a = [
          [a11, a12],
          [a21, a22],
        ];
        const { cov } = mvnAffine(mvnOf(values), a, [b1, b2]);
        return [at(cov, 0, 0), at(cov, 0, 1), at(cov, 1, 1)];
      },
      slip: {
        tex: String.raw`A\,\Sigma`,
        says: 'A variance scales with the square of a factor; the matrix must stand on both sides.',
        evaluate: (values) => {
          const { a11, a12, a21, a22 } = values;
          const [s11, s12, s22] = covariance(values);
          return [a11 * s11 + a12 * s12, a11 * s12 + a12 * s22, a21 * s12 + a22 * s22];
        },
      },
    },
  ],
};
