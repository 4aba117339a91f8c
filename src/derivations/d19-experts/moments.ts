import { expertsMoments } from '../../math/mixtureOfExperts.ts';
import { varianceWithError } from '../../math/monteCarlo.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { dot, expertsOf, gateOf } from './expertsOf.ts';
import type { mixture } from './params.ts';
import { ancestral } from './sample.ts';

/** The variance of a mixture: within and between. */
export const moments: Chain<typeof mixture> = {
  id: 'D19.moments',
  title: 'The mixture is wider than its experts on average',
  unit: '',
  lines: [
    {
      tex: String.raw`\operatorname{Var}[y\mid x]`,
      relation: 'start',
      rule: 'The variance of the prediction.',
      route: 'Monte Carlo',
      how: 'sample variance of ancestral draws',
      evaluate: (values, draw) => varianceWithError(ancestral(values, draw, 'D19.moments')),
    },
    {
      tex: String.raw`\begin{aligned}&\sum_i\prior{\pi_i}\sigma_i^2+\sum_i\prior{\pi_i}(\mu_i-\bar\mu)^2,\\&\bar\mu=\sum_i\prior{\pi_i}\mu_i\end{aligned}`,
      relation: '=',
      rule: 'The law of total variance: the mean variance within the experts, and the variance between their means.',
      route: 'exact',
      how: 'the closed form',
      evaluate: (values) => expertsMoments(expertsOf(values)).std ** 2,
      slip: {
        tex: String.raw`\sum_i\prior{\pi_i}\sigma_i^2`,
        says: 'Only the variance within: experts that disagree would count as one.',
        evaluate: (values) => {
          const { gateLogits, experts } = expertsOf(values);
          return dot(
            gateOf(gateLogits),
            experts.map(({ std }) => std * std),
          );
        },
      },
    },
  ],
};
