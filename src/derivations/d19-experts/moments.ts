import { expertsMoments } from '../../math/mixtureOfExperts.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { dot, expertsOf, gateOf } from './expertsOf.ts';
import type { mixture } from './params.ts';
import { ancestral } from './sample.ts';

/** The sample variance, with the standard error √((m₄ − m₂²)/n) from the fourth central moment. */
function sampleVariance(values: ValuesOf<typeof mixture>, draw: Draw): Estimate {
  const samples = ancestral(values, draw, 'D19.moments');
  let sum = 0;
  for (let i = 0; i < draw.n; i++) sum += samples[i] ?? NaN;
  const mean = sum / draw.n;
  let second = 0;
  let fourth = 0;
  for (let i = 0; i < draw.n; i++) {
    const square = ((samples[i] ?? NaN) - mean) ** 2;
    second += square;
    fourth += square * square;
  }
  const spread = fourth / draw.n - (second / draw.n) ** 2;
  return { mean: second / (draw.n - 1), standardError: Math.sqrt(spread / draw.n) };
}

/** The variance of a mixture: within and between. */
export const moments: Chain<typeof mixture> = {
  id: 'D19.moments',
  title: 'The mixture is wider than its experts',
  unit: '',
  lines: [
    {
      tex: String.raw`\operatorname{Var}[y\mid x]`,
      relation: 'start',
      rule: 'The variance of the prediction.',
      route: 'Monte Carlo',
      how: 'sample variance of ancestral draws',
      evaluate: sampleVariance,
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
