import { prob } from '../../math/normal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { mixture as params } from './params.ts';

type Values = ValuesOf<typeof params>;

/** Ten observed numbers. */
const data = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2, 2.4, 3.3];

const sum = (f: (x: number) => number): number => data.reduce((total, x) => total + f(x), 0);

/** log p(x, z = 2) − log p(x, z = 1) when component 1 has this mean. */
function logOdds({ weight1, mean2, std1, std2 }: Values, x: number, mean1: number): number {
  const distances = ((x - mean1) / std1) ** 2 - ((x - mean2) / std2) ** 2;
  return Math.log((1 - weight1) / weight1) + Math.log(std1 / std2) + distances / 2;
}

/** How much Σ log p(x) rises from μ₁ − h to μ₁ + h, as log1p of the relative change, so that the difference keeps its digits. */
function rise(values: Values, h: number): number {
  const { mean1, std1 } = values;
  return sum((x) => {
    const share = 1 / (1 + Math.exp(logOdds(values, x, mean1 - h)));
    return Math.log1p(share * Math.expm1((2 * h * (x - mean1)) / (std1 * std1)));
  });
}

const pull = (x: number, { mean1, std1 }: Values): number => (x - mean1) / (std1 * std1);

/** Fisher's identity: the gradient of the marginal is a posterior mean of complete-data gradients. */
export const fisher: Chain<typeof params> = {
  id: 'D7.fisher',
  title: 'The gradient of the marginal is a posterior mean of gradients',
  unit: '',
  lines: [
    {
      tex: String.raw`\nabla_\theta\sum_n\log\ev{p(x_n;\theta)},\qquad\theta=\p{\mu_1}`,
      relation: 'start',
      rule: 'The slope of the log-likelihood of ten data in the mean of component 1.',
      route: 'finite difference',
      how: 'central differences at two steps, extrapolated',
      evaluate: (values) => {
        const h = 1e-5;
        return (8 * rise(values, h) - rise(values, 2 * h)) / (12 * h);
      },
    },
    {
      tex: String.raw`\sum_n\frac{\sum_z\nabla_\theta\,\p{p(}\data{x_n},\z{z}\p{)}}{\ev{p(x_n)}}`,
      relation: '=',
      rule: 'The derivative of a logarithm; gradient and sum change places.',
      route: 'exact',
      how: 'derivatives of the densities',
      tolerance: 1e-7,
      toleranceReason: 'a difference quotient is exact only up to its step',
      evaluate: (values) => {
        const { weight1, mean1, mean2, std1, std2 } = values;
        return sum((x) => {
          const first = weight1 * prob({ mean: mean1, std: std1 }, x);
          const second = (1 - weight1) * prob({ mean: mean2, std: std2 }, x);
          // the second term does not depend on μ₁
          return (first * pull(x, values)) / (first + second);
        });
      },
      slip: {
        tex: String.raw`\sum_n\sum_z\nabla_\theta\,\p{p(}\data{x_n},\z{z}\p{)}`,
        says: 'The denominator is lost: the derivative of $\\log u$ is $u^\\prime/u$.',
        evaluate: (values) => {
          const { weight1, mean1, std1 } = values;
          return sum((x) => weight1 * prob({ mean: mean1, std: std1 }, x) * pull(x, values));
        },
      },
    },
    {
      tex: String.raw`\sum_n\E_{\p{p(z\mid x_n)}}\bigl[\nabla_\theta\log\p{p(}\data{x_n},\z{z}\p{)}\bigr]`,
      relation: '=',
      rule: '$\\nabla p=p\\,\\nabla\\log p$, and $p(x,z)/p(x)=p(z\\mid x)$.',
      route: 'exact',
      how: 'gradients of the log joint, weighted by responsibilities',
      evaluate: (values) => sum((x) => pull(x, values) / (1 + Math.exp(logOdds(values, x, values.mean1)))),
      slip: {
        tex: String.raw`\sum_n\E_{\prior{p(z)}}\bigl[\nabla_\theta\log\p{p(}\data{x_n},\z{z}\p{)}\bigr]`,
        says: 'The mean is taken under the prior: every datum pulls on component 1 with the same weight $\\pi_1$.',
        evaluate: (values) => sum((x) => values.weight1 * pull(x, values)),
      },
    },
  ],
};
