import { expertErrors } from '../../math/expertErrors.ts';
import { klCategorical } from '../../math/kl.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { dot, gateOf, logitsOf, meansOf } from './expertsOf.ts';
import type { gate, means, target } from './params.ts';

type Params = typeof gate & typeof means & typeof target;

/** The gate, and half the squared error of each expert. */
const parts = (values: ValuesOf<Params>): { pi: number[]; halves: number[] } => ({
  pi: gateOf(logitsOf(values)),
  halves: meansOf(values).map((mean) => 0.5 * (values.y - mean) ** 2),
});

/** Three ways to score experts, and their order. */
export const threeErrors: Chain<Params> = {
  id: 'D19.errors',
  title: 'Blend, pick or mix: three errors of experts with unit variance',
  unit: '',
  lines: [
    {
      tex: String.raw`E_1=\tfrac12\Bigl(\data{y}-\sum_i\prior{\pi_i}\mu_i\Bigr)^{\!2}`,
      relation: 'start',
      rule: 'Blend the outputs, and compare the blend with the datum: the experts must cooperate.',
      route: 'exact',
      how: 'as it is written',
      evaluate: (values) => 0.5 * (values.y - dot(parts(values).pi, meansOf(values))) ** 2,
    },
    {
      tex: String.raw`E_2=\sum_i\prior{\pi_i}\,\tfrac12(\data{y}-\mu_i)^2`,
      relation: '≤',
      rule: 'Pick one expert at random: Jensen’s inequality for the square, which gives away half the variance of the means.',
      route: 'enumeration',
      how: 'as it is written',
      evaluate: (values) => {
        const { pi, halves } = parts(values);
        return dot(pi, halves);
      },
      slack: {
        tex: String.raw`\gap{\tfrac12\sum_{i<j}\prior{\pi_i}\prior{\pi_j}(\mu_i-\mu_j)^2}`,
        evaluate: (values) => {
          const { pi } = parts(values);
          const mu = meansOf(values);
          let sum = 0;
          for (let i = 0; i < 3; i++)
            for (let j = 0; j < i; j++) sum += (pi[i] ?? NaN) * (pi[j] ?? NaN) * ((mu[i] ?? NaN) - (mu[j] ?? NaN)) ** 2;
          return sum / 2;
        },
      },
      slip: {
        tex: String.raw`\sum_i\tfrac12\bigl(\prior{\pi_i}(\data{y}-\mu_i)\bigr)^2`,
        says: 'The weights are squared too. The number may still be larger, but not by half the variance of the means.',
        evaluate: (values) => {
          const { pi, halves } = parts(values);
          return pi.reduce((sum, each, i) => sum + each * each * (halves[i] ?? NaN), 0);
        },
      },
    },
    {
      tex: String.raw`E_3=-\log\sum_i\prior{\pi_i}\,e^{-\frac12(\data{y}-\mu_i)^2}`,
      relation: '≥',
      rule: 'The likelihood of the mixture, up to a constant: Jensen’s inequality for $-\\log$. Equal only if all experts err alike.',
      route: 'exact',
      how: 'log-sum-exp, or log1p where all errors are small',
      evaluate: (values) => expertErrors(gateOf(logitsOf(values)), meansOf(values), values.y).mixture,
      slack: {
        tex: String.raw`\gap{\KL{\prior{\pi}}{\p{h}}},\ \p{h_i}\propto\prior{\pi_i}e^{-\frac12(\data{y}-\mu_i)^2}`,
        evaluate: (values) => {
          const { pi, halves } = parts(values);
          const least = Math.min(...halves);
          const joint = pi.map((each, i) => each * Math.exp(least - (halves[i] ?? NaN)));
          const sum = joint.reduce((total, each) => total + each, 0);
          return klCategorical(
            pi,
            joint.map((each) => each / sum),
          );
        },
      },
      slip: {
        tex: String.raw`-\sum_i\prior{\pi_i}\log e^{-\frac12(\data{y}-\mu_i)^2}`,
        says: 'The logarithm is moved inside the sum, which gives $E_2$ again: nothing is gained, though $\\KL{\\prior{\\pi}}{\\p{h}}$ should be.',
        evaluate: (values) => {
          const { pi, halves } = parts(values);
          return dot(pi, halves);
        },
      },
    },
  ],
};
