import { productNormal } from '../../math/productNormal.ts';
import type { Normal } from '../../math/normal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { expertsOf, logProductOnGrid } from './experts.ts';
import type { four as params } from './params.ts';

const sum = (experts: readonly Normal[], f: (expert: Normal) => number): number =>
  experts.reduce((total, expert) => total + f(expert), 0);

/** Mean and variance of the renormalized product, by three sums over a grid. */
function gridMoments(experts: readonly Normal[]): readonly [number, number] {
  const { start, step, logs, most } = logProductOnGrid(experts);
  let [mass, first] = [0, 0];
  for (let i = 0; i < logs.length; i++) {
    const weight = Math.exp((logs[i] ?? NaN) - most);
    mass += weight;
    first += weight * (start + i * step);
  }
  const mean = first / mass;
  let second = 0;
  for (let i = 0; i < logs.length; i++) second += Math.exp((logs[i] ?? NaN) - most) * (start + i * step - mean) ** 2;
  return [mean, second / mass];
}

/** Mean and variance of the product of four experts. */
export const moments: Chain<typeof params> = {
  id: 'D22.moments',
  title: 'Mean and variance of a product of four',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\bigl(\tilde\mu,\tilde\sigma^2\bigr)\ \text{of}\ \bigl((\N_1\N_2)\,\N_3\bigr)\,\N_4`,
      relation: 'start',
      rule: 'Products are associative: apply the rule for two factors three times.',
      route: 'exact',
      how: 'the rule for two factors, three times',
      evaluate: (values) => {
        const { mean, std } = expertsOf(values).reduce((product, expert) => productNormal(product, expert).normal);
        return [mean, std ** 2];
      },
    },
    {
      tex: String.raw`\Bigl(\frac{\sum_i\mu_i/\sigma_i^2}{\sum_i1/\sigma_i^2},\ \frac1{\sum_i1/\sigma_i^2}\Bigr)`,
      relation: '=',
      rule: 'Natural parameters add: the precisions $\\lambda_i=1/\\sigma_i^2$, and $\\lambda_i\\mu_i$.',
      route: 'exact',
      how: 'two sums over the experts',
      evaluate: (values) => {
        const experts = expertsOf(values);
        const precision = sum(experts, ({ std }) => std ** -2);
        return [sum(experts, ({ mean, std }) => mean * std ** -2) / precision, 1 / precision];
      },
      slip: {
        tex: String.raw`\Bigl(\frac{\sum_i\mu_i/\sigma_i}{\sum_i1/\sigma_i},\ \frac1{\sum_i1/\sigma_i^2}\Bigr)`,
        says: 'The mean is weighted by $1/\\sigma_i$ instead of $1/\\sigma_i^2$, which trusts the broad experts too much.',
        evaluate: (values) => {
          const experts = expertsOf(values);
          const balance = sum(experts, ({ mean, std }) => mean / std) / sum(experts, ({ std }) => 1 / std);
          return [balance, 1 / sum(experts, ({ std }) => std ** -2)];
        },
      },
    },
    {
      tex: String.raw`\bigl(\E x,\ \operatorname{Var}x\bigr)\ \text{under}\ \tfrac1{\ev{Z}}\textstyle\prod_i\N(x;\mu_i,\sigma_i^2)`,
      relation: '=',
      rule: 'The renormalized product is that normal.',
      route: 'quadrature',
      how: 'sums over a grid in steps of a fortieth of the sharpest expert',
      evaluate: (values) => gridMoments(expertsOf(values)),
    },
  ],
};
