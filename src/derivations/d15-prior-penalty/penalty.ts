import { klPerUnit } from '../../math/diagonalEncoder.ts';
import { logDensity } from '../../math/normal.ts';
import { gaussHermite, trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { encoder as params } from './params.ts';

type Values = ValuesOf<typeof params>;

// Exact to degree 5; what is averaged has degree 2.
const noise = gaussHermite(3);

const units = ({ mean1, mean2, logVar1, logVar2 }: Values) => [
  { mean: mean1, logVar: logVar1 },
  { mean: mean2, logVar: logVar2 },
];

/** Σ over the units of the mean over the noise of g(m, log s, ε). */
function noiseMean(values: Values, g: (mean: number, logStd: number, e: number) => number): number {
  let sum = 0;
  for (const { mean, logVar } of units(values))
    for (const [i, e] of noise.nodes.entries()) sum += (noise.weights[i] ?? NaN) * g(mean, 0.5 * logVar, e);
  return sum;
}

const penaltyTex = String.raw`\gap{\KL{\N(m,\operatorname{diag}s^2)}{\N(0,I)}}`;

/** The prior penalty of a diagonal Gaussian code, from two integrals to the closed forms. */
export const penalty: Chain<typeof params> = {
  id: 'D15.penalty',
  title: 'KL to the standard normal',
  lines: [
    {
      tex: String.raw`\begin{aligned}&${penaltyTex}\\&=\sum_k\KL{\q{\N(m_k,s_k^2)}}{\prior{\N(0,1)}}\end{aligned}`,
      relation: 'start',
      rule: 'Both densities are products over the units, so the log-ratio is a sum.',
      route: 'quadrature',
      how: 'two integrals over $z_k$ added, trapezoid rule on ten standard deviations of q to either side, 401 points',
      evaluate: (values) =>
        units(values).reduce((sum, { mean, logVar }) => {
          const std = Math.exp(0.5 * logVar);
          const logQ = logDensity({ mean, std });
          const logPrior = logDensity({ mean: 0, std: 1 });
          const integrand = (z: number): number => Math.exp(logQ(z)) * (logQ(z) - logPrior(z));
          return sum + trapezoid(integrand, mean - 10 * std, mean + 10 * std, 401);
        }, 0),
    },
    {
      tex: String.raw`\sum_k\E_\varepsilon\bigl[-\log\q{s_k}-\tfrac12\varepsilon^2+\tfrac12(\q{m_k}+\q{s_k}\varepsilon)^2\bigr]`,
      relation: '=',
      rule: 'Insert both densities at $\\z{z_k}=\\q{m_k}+\\q{s_k}\\varepsilon$; $\\tfrac12\\log2\\pi$ cancels.',
      route: 'quadrature',
      how: 'Gauss–Hermite rule over the noise, three points',
      evaluate: (values) =>
        noiseMean(values, (m, logStd, e) => -logStd - 0.5 * e * e + 0.5 * (m + Math.exp(logStd) * e) ** 2),
      slip: {
        tex: String.raw`\sum_k\E_\varepsilon\bigl[-\log\q{s_k}+\tfrac12(\q{m_k}+\q{s_k}\varepsilon)^2\bigr]`,
        says: 'The exponent of $\\q{q}$ is forgotten: each unit then costs $\\tfrac12$ even where the code is the prior.',
        evaluate: (values) => noiseMean(values, (m, logStd, e) => -logStd + 0.5 * (m + Math.exp(logStd) * e) ** 2),
      },
    },
    {
      tex: String.raw`\tfrac12\sum_k\bigl(\q{s_k^2}+\q{m_k^2}-1-\log\q{s_k^2}\bigr)`,
      relation: '=',
      rule: '$\\E\\varepsilon=0$ and $\\E\\varepsilon^2=1$.',
      route: 'exact',
      how: 'closed form in $\\ell=\\log s^2$, with $e^\\ell-1-\\ell$ summed as a series near $\\ell=0$',
      evaluate: ({ mean1, mean2, logVar1, logVar2 }) =>
        klPerUnit([mean1, mean2], [logVar1, logVar2]).reduce((sum, unit) => sum + unit, 0),
      slip: {
        tex: String.raw`\tfrac12\sum_k\bigl(e^{2\ell_k}+\q{m_k^2}-1-2\ell_k\bigr)`,
        says: 'The log variance $\\ell$ that the network gives is taken for $\\log s$.',
        evaluate: ({ mean1, mean2, logVar1, logVar2 }) =>
          klPerUnit([mean1, mean2], [2 * logVar1, 2 * logVar2]).reduce((sum, unit) => sum + unit, 0),
      },
    },
    {
      tex: String.raw`\tfrac12\bigl[-\log|\q{\Sigma}|-d+\operatorname{tr}\q{\Sigma}+\lVert\q{m}\rVert^2\bigr]`,
      relation: '=',
      rule: 'The formula for any two normals, with $\\prior{\\mu_p}=0$ and $\\prior{\\Sigma_p}=I$.',
      route: 'exact',
      how: 'the determinant as a product, the trace and the squared length of m',
      evaluate: ({ mean1, mean2, logVar1, logVar2 }) => {
        const [a, b] = [Math.exp(logVar1), Math.exp(logVar2)];
        return 0.5 * (-Math.log(a * b) - 2 + (a + b) + (mean1 * mean1 + mean2 * mean2));
      },
      slip: {
        tex: String.raw`\tfrac12\bigl[\log|\q{\Sigma}|-d+\operatorname{tr}\q{\Sigma}+\lVert\q{m}\rVert^2\bigr]`,
        says: 'The sign of the log-determinant: a code could then gain by being sharp.',
        evaluate: ({ mean1, mean2, logVar1, logVar2 }) =>
          0.5 * (logVar1 + logVar2 - 2 + Math.exp(logVar1) + Math.exp(logVar2) + mean1 * mean1 + mean2 * mean2),
      },
    },
  ],
};
