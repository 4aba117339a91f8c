import { proportionWithError } from '../../math/monteCarlo.ts';
import { mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { densitiesAt, dot, expertsOf, gateOf } from './expertsOf.ts';
import type { mixture, target } from './params.ts';
import { ancestral } from './sample.ts';

/** The density of a mixture of experts. */
export const density: Chain<typeof mixture & typeof target> = {
  id: 'D19.density',
  title: 'The density of the mixture',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}&p(\data{y}\mid x)\\&=\sum_i\prior{p(c{=}i\mid x)}\,p(\data{y}\mid c{=}i,x)\end{aligned}`,
      relation: 'start',
      rule: 'The sum and the product rule, with everything conditioned on $x$.',
      route: 'enumeration',
      how: 'gate times density, added',
      evaluate: (values) => {
        const experts = expertsOf(values);
        return dot(gateOf(experts.gateLogits), densitiesAt(experts, values.y));
      },
    },
    {
      tex: String.raw`\exp\operatorname*{LSE}_i\bigl(\log\prior{\pi_i}+\log\N(\data{y};\mu_i,\sigma_i^2)\bigr)`,
      relation: '=',
      rule: 'The same sum in the log domain, where no term underflows.',
      route: 'exact',
      how: 'log-sum-exp, then one exponential',
      evaluate: (values) => Math.exp(mixtureOfExperts(expertsOf(values), values.y).logProb),
      slip: {
        tex: String.raw`\exp\sum_i\prior{\pi_i}\log\N(\data{y};\mu_i,\sigma_i^2)`,
        says: 'The logarithm is moved inside the sum: that averages log-densities, which pools the experts like a product.',
        evaluate: (values) => {
          const experts = expertsOf(values);
          return Math.exp(dot(gateOf(experts.gateLogits), densitiesAt(experts, values.y).map(Math.log)));
        },
      },
    },
    {
      tex: String.raw`\lim_{h\to0}\tfrac1{2h}\,\mathbb P\bigl(|Y-\data{y}|<h\bigr)`,
      relation: '=',
      rule: 'Ancestral sampling: draw the expert $c$ from the gate, then $Y$ from that expert.',
      route: 'Monte Carlo',
      how: 'height of a histogram bar; $h$ is a tenth of the narrowest $\\sigma$',
      evaluate: (values, draw) => {
        const samples = ancestral(values, draw, 'D19.density');
        const h = Math.min(values.std1, values.std2, values.std3) / 10;
        let hits = 0;
        for (let i = 0; i < draw.n; i++) if (Math.abs((samples[i] ?? NaN) - values.y) < h) hits += 1;
        const { mean, standardError } = proportionWithError(hits, draw.n);
        return { mean: mean / (2 * h), standardError: standardError / (2 * h) };
      },
    },
  ],
};
