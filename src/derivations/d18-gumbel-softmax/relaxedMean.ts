import { meanWithError } from '../../math/monteCarlo.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { relaxation } from './params.ts';
import { relaxedFirst } from './relaxed.ts';

/** The relaxed sample is biased toward the center. */
export const relaxedMean: Chain<typeof relaxation> = {
  id: 'D18.mean',
  title: 'The mean of the relaxed sample is not π',
  unit: '',
  lines: [
    {
      tex: String.raw`\E[y_1],\quad y=\operatorname{softmax}\bigl((\log\p{\pi}+g)/\tau\bigr)`,
      relation: 'start',
      rule: 'The definition: a Gumbel race whose scores are softened at temperature $\\tau$ instead of compared.',
      route: 'Monte Carlo',
      how: 'mean over pairs of Gumbel draws',
      evaluate: (values, draw) => meanWithError(relaxedFirst(values, draw, 'D18.mean')),
    },
    {
      tex: String.raw`\begin{aligned}\int&\operatorname{sigmoid}\Bigl(\tfrac{\operatorname{logit}\p{\pi_1}+l}{\tau}\Bigr)\\&\times\frac{e^{-l}}{(1+e^{-l})^2}\,dl\end{aligned}`,
      relation: '=',
      rule: 'With two classes only $l=g_1-g_2$ matters, and the difference of two independent Gumbels is logistic.',
      route: 'quadrature',
      how: 'trapezoid rule on ±38, in steps that follow $\\tau$',
      evaluate: ({ firstClass, tau }) => {
        const logit = Math.log(firstClass / (1 - firstClass));
        const integrand = (l: number): number => {
          const e = Math.exp(-Math.abs(l));
          return e / (1 + e) ** 2 / (1 + Math.exp(-(logit + l) / tau));
        };
        // the poles of the sigmoid are at a distance of πτ from the line
        const step = Math.min(0.25, 0.6 * tau);
        return trapezoid(integrand, -38, 38, Math.ceil(76 / step) + 1);
      },
      slip: {
        tex: String.raw`\p{\pi_1}`,
        says: 'The mean of a draw of the class itself. It is the limit as $\\tau\\to0$; at any other temperature the relaxed mean lies nearer to $\\tfrac12$, unless $\\p{\\pi_1}$ is $\\tfrac12$ itself.',
        evaluate: ({ firstClass }) => firstClass,
      },
    },
  ],
};
