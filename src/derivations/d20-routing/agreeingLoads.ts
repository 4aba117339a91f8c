import type { Chain } from '../../notebook/derivation.ts';
import type { router } from './params.ts';
import { logitsOf, N, softLoads } from './tokens.ts';

/** Where hard and soft loads agree, uniform is the minimum. */
export const agreeingLoads: Chain<typeof router> = {
  id: 'D20.uniform',
  title: 'If both loads agree, even is best',
  unit: '',
  lines: [
    {
      tex: String.raw`\alpha N\sum_iP_i^2`,
      relation: 'start',
      rule: 'The balance loss with $f=P$. Nothing makes the two agree: where they do not, the loss can fall below $\\alpha$.',
      route: 'exact',
      how: 'squares of the mean probabilities',
      evaluate: (values) => values.alpha * N * softLoads(logitsOf(values)).reduce((sum, load) => sum + load * load, 0),
    },
    {
      tex: String.raw`\alpha\Bigl(\sum_iP_i\Bigr)^{\!2}=\alpha`,
      relation: '≥',
      rule: 'Cauchy–Schwarz; equal only if every $P_i=1/N$.',
      route: 'exact',
      how: '$\\alpha$ itself',
      evaluate: ({ alpha }) => alpha,
      slack: {
        tex: String.raw`\gap{\alpha N\sum_i\bigl(P_i-\tfrac1N\bigr)^2}`,
        evaluate: (values) =>
          values.alpha * N * softLoads(logitsOf(values)).reduce((sum, load) => sum + (load - 1 / N) ** 2, 0),
      },
      slip: {
        tex: String.raw`\alpha N\Bigl(\sum_iP_i\Bigr)^{\!2}=\alpha N`,
        says: 'Cauchy–Schwarz has used up the factor $N$: $\\alpha N$ is the loss of a collapsed router, the largest there is.',
        evaluate: ({ alpha }) => alpha * N,
      },
    },
  ],
};
