import { logProb, type Normal } from '../../math/normal.ts';
import { productNormal } from '../../math/productNormal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { expertsOf, logProductOnGrid } from './experts.ts';
import type { four as params } from './params.ts';

/** log ∫ ∏ pᵢ dx by the trapezoid rule, the largest value of the integrand taken out. */
function logArea(experts: readonly Normal[]): number {
  const { step, logs, most } = logProductOnGrid(experts);
  let mass = 0;
  for (const log of logs) mass += Math.exp(log - most);
  return most + Math.log(step * mass);
}

/** The sum of the log-densities of each next mean, as far as the product of those before it foresees it. */
function folded(experts: readonly Normal[]): number {
  let total = 0;
  experts.reduce((product, { mean, std }) => {
    total += logProb({ mean: product.mean, std: Math.hypot(product.std, std) }, mean);
    return productNormal(product, { mean, std }).normal;
  });
  return total;
}

/** The constants collected, with Σ λᵢ λⱼ (μᵢ − μⱼ)² over the pairs counted `times` times. */
function collected(experts: readonly Normal[], times: 1 | 2): number {
  const precisions = experts.map(({ std }) => std ** -2);
  const total = precisions.reduce((sum, precision) => sum + precision, 0);
  const logs = precisions.reduce((sum, precision) => sum + Math.log(precision), 0);
  let pairs = 0;
  for (const [i, { mean }] of experts.entries())
    for (let j = 0; j < i; j++)
      pairs += (precisions[i] ?? NaN) * (precisions[j] ?? NaN) * (mean - (experts[j]?.mean ?? NaN)) ** 2;
  const constant = -0.5 * (experts.length - 1) * Math.log(2 * Math.PI);
  return constant + 0.5 * (logs - Math.log(total)) - (times * pairs) / (2 * total);
}

const constants = String.raw`-\tfrac{n-1}2\log2\pi+\tfrac12\textstyle\sum_i\log\lambda_i-\tfrac12\log\Lambda`;

/** log Z of the product of four experts. */
export const normalizer: Chain<typeof params> = {
  id: 'D22.normalizer',
  title: 'The normalizer of a product of four',
  lines: [
    {
      tex: String.raw`\log\ev{Z}=\log\int\prod_i\N(x;\mu_i,\sigma_i^2)\,dx`,
      relation: 'start',
      rule: 'The definition.',
      route: 'quadrature',
      how: 'trapezoid rule in log space, in steps of a fortieth of the sharpest expert',
      evaluate: (values) => logArea(expertsOf(values)),
    },
    {
      tex: String.raw`\sum_{k=2}^n\log\N\bigl(\mu_k;\tilde\mu_{1:k-1},\tilde\sigma^2_{1:k-1}+\sigma_k^2\bigr)`,
      relation: '=',
      rule: 'Multiply one expert after the other: each step leaves the normalizer of two factors.',
      route: 'exact',
      how: 'three one-dimensional densities',
      evaluate: (values) => folded(expertsOf(values)),
    },
    {
      tex: String.raw`\begin{aligned}&${constants}\\&-\tfrac1{2\Lambda}\textstyle\sum_{i<j}\lambda_i\lambda_j(\mu_i-\mu_j)^2\end{aligned}`,
      relation: '=',
      rule: 'Collect the constants, with $\\lambda_i=1/\\sigma_i^2$ and $\\Lambda=\\sum_i\\lambda_i$. The form in pairs subtracts no large squares.',
      route: 'exact',
      how: 'precisions and the six pairs',
      evaluate: (values) => collected(expertsOf(values), 1),
      slip: {
        tex: String.raw`\begin{aligned}&${constants}\\&-\tfrac1{2\Lambda}\textstyle\sum_{i,j}\lambda_i\lambda_j(\mu_i-\mu_j)^2\end{aligned}`,
        says: 'The sum over $i$ and $j$ counts each pair twice.',
        evaluate: (values) => collected(expertsOf(values), 2),
      },
    },
  ],
};
