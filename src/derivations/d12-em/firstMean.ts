import { eStep } from '../../math/em.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { params } from './params.ts';
import { data, logJoints, startOf, type Values } from './start.ts';

/** Where the parabola through three equidistant points of the objective has its top. */
function topOfObjective(values: Values): number {
  const shares = eStep(data, startOf(values)).map(([first = NaN]) => Math.exp(first));
  const objective = (mean: number): number => {
    const logNormal = (x: number): number =>
      -0.5 * Math.log(2 * Math.PI) - Math.log(values.emStd1) - 0.5 * ((x - mean) / values.emStd1) ** 2;
    return data.reduce((sum, x, n) => sum + (shares[n] ?? NaN) * logNormal(x), 0);
  };
  const reach = 4;
  const [left, middle, right] = [objective(-reach), objective(0), objective(reach)];
  return (0.5 * reach * (left - right)) / (left - 2 * middle + right);
}

/** Σ_n r_n1 x_n and Σ_n r_n1. */
function weightedSums(values: Values): { sum: number; total: number } {
  let sum = 0;
  let total = 0;
  for (const x of data) {
    const [a, b] = logJoints(values, x);
    const share = 1 / (1 + Math.exp(b - a));
    sum += share * x;
    total += share;
  }
  return { sum, total };
}

/** The mean of component 1 after an M-step: a maximum, and a weighted mean. */
export const firstMean: Chain<typeof params> = {
  id: 'D12.firstMean',
  title: 'The M-step in closed form: the mean of component 1',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\mu_1^{\text{new}}=\arg\max_{\mu_1}\sum_n\q{r_{n1}}\log\N(\data{x_n};\mu_1,(\sigma_1^0)^2)`,
      relation: 'start',
      rule: 'Only these terms of the bound contain $\\mu_1$; $\\q{r_{n1}}=\\q{q_0(z_n=1)}$.',
      route: 'optimization',
      how: 'top of the parabola through the objective at −4, 0 and 4; the objective is a parabola',
      evaluate: topOfObjective,
    },
    {
      tex: String.raw`\frac{\sum_n\q{r_{n1}}\,\data{x_n}}{\sum_n\q{r_{n1}}}`,
      relation: '=',
      rule: 'Set the derivative to zero: $\\sum_n\\q{r_{n1}}(\\data{x_n}-\\mu_1)=0$.',
      route: 'exact',
      how: 'responsibilities by the logistic function, then the weighted mean',
      evaluate: (values) => {
        const { sum, total } = weightedSums(values);
        return sum / total;
      },
      slip: {
        tex: String.raw`\frac1N\sum_n\q{r_{n1}}\,\data{x_n}`,
        says: 'The sum is divided by the number of data instead of by the responsibilities, so the mean is drawn toward 0.',
        evaluate: (values) => weightedSums(values).sum / data.length,
      },
    },
  ],
};
