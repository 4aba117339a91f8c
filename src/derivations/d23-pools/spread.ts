import { momentMatch, type Opinions } from '../../math/opinionPool.ts';
import { productNormals } from '../../math/productNormal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { opinionsOf, weighted } from './opinions.ts';
import type { experts as params } from './params.ts';

const variances = ({ experts }: Opinions): readonly number[] => experts.map(({ std }) => std ** 2);

const between = String.raw`\textstyle\sum_iw_i(\mu_i-\bar\mu)^2`;

/** The product is sharper than every expert, the mixture wider than their average. */
export const spread: Chain<typeof params> = {
  id: 'D23.spread',
  title: 'Products sharpen, mixtures widen',
  unit: '',
  lines: [
    {
      tex: String.raw`\tilde\sigma^2=\bigl(\textstyle\sum_i\sigma_i^{-2}\bigr)^{-1}`,
      relation: 'start',
      rule: 'The variance of the product of the experts, each with power 1: precisions add.',
      route: 'exact',
      how: 'the product rule of the library',
      evaluate: (values) => productNormals(opinionsOf(values).experts).normal.std ** 2,
    },
    {
      tex: String.raw`\min_i\sigma_i^2`,
      relation: '≤',
      rule: 'A sum of precisions exceeds each of them.',
      route: 'exact',
      how: 'the smaller variance',
      evaluate: (values) => Math.min(...variances(opinionsOf(values))),
      slack: {
        tex: String.raw`\gap{\bigl(\min_i\sigma_i^2\bigr)^2\big/\textstyle\sum_i\sigma_i^2}`,
        evaluate: (values) => {
          const both = variances(opinionsOf(values));
          return Math.min(...both) ** 2 / both.reduce((sum, variance) => sum + variance, 0);
        },
      },
    },
    {
      tex: String.raw`\textstyle\sum_iw_i\sigma_i^2`,
      relation: '≤',
      rule: 'A weighted mean is no less than the minimum; equal only if the variances are.',
      route: 'exact',
      how: 'the weighted mean of the variances',
      evaluate: (values) => weighted(opinionsOf(values), ({ std }) => std ** 2),
      slack: {
        tex: String.raw`\gap{\textstyle\sum_iw_i\bigl(\sigma_i^2-\min_j\sigma_j^2\bigr)}`,
        evaluate: (values) => {
          const opinions = opinionsOf(values);
          const sharp = Math.min(...opinions.experts.map(({ std }) => std));
          return weighted(opinions, ({ std }) => (std - sharp) * (std + sharp));
        },
      },
    },
    {
      tex: String.raw`\textstyle\sum_iw_i\sigma_i^2+${between}`,
      relation: '≤',
      rule: 'Add the spread between the experts: the law of total variance gives the variance of the mixture. Equal only if the means are.',
      route: 'exact',
      how: 'the moments of the mixture, by the library',
      evaluate: (values) => momentMatch(opinionsOf(values)).std ** 2,
      slack: {
        tex: String.raw`\gap{w_1w_2(\mu_1-\mu_2)^2}`,
        evaluate: ({ weight1, expertMean1, expertMean2 }) => weight1 * (1 - weight1) * (expertMean1 - expertMean2) ** 2,
      },
      slip: {
        tex: String.raw`\textstyle\sum_iw_i\sigma_i^2+\textstyle\sum_iw_i|\mu_i-\bar\mu|`,
        says: 'The distances between the means are not squared: a length is added to a variance.',
        evaluate: (values) => {
          const opinions = opinionsOf(values);
          const middle = weighted(opinions, ({ mean }) => mean);
          return weighted(opinions, ({ mean, std }) => std ** 2 + Math.abs(mean - middle));
        },
      },
    },
  ],
};
