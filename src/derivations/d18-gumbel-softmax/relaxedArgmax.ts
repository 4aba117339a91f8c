import { proportionWithError } from '../../math/monteCarlo.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { relaxation } from './params.ts';
import { relaxedFirst } from './relaxed.ts';

/** The largest entry of a relaxed sample is an exact draw. */
export const relaxedArgmax: Chain<typeof relaxation> = {
  id: 'D18.argmax',
  title: 'The largest entry of the relaxed sample is an exact draw',
  unit: '',
  lines: [
    {
      tex: String.raw`\mathbb P(y_1>\tfrac12),\quad y=\operatorname{softmax}\bigl((\log\p{\pi}+g)/\tau\bigr)`,
      relation: 'start',
      rule: 'How often class 1 has the larger entry.',
      route: 'Monte Carlo',
      how: 'share of the relaxed samples',
      evaluate: (values, draw) => {
        const first = relaxedFirst(values, draw, 'D18.argmax');
        let hits = 0;
        for (let i = 0; i < draw.n; i++) if ((first[i] ?? NaN) > 0.5) hits += 1;
        return proportionWithError(hits, draw.n);
      },
    },
    {
      tex: String.raw`\p{\pi_1}`,
      relation: '=',
      rule: 'Softmax keeps the order, so the largest entry of $y$ is the winner of the Gumbel race (D17), at every $\\tau$.',
      route: 'exact',
      how: 'the probability itself',
      evaluate: ({ firstClass }) => firstClass,
      slip: {
        tex: String.raw`\frac{\p{\pi_1}^{1/\tau}}{\p{\pi_1}^{1/\tau}+\p{\pi_2}^{1/\tau}}`,
        says: 'As if the temperature changed the law of the race. The noise is divided by $\\tau$ too, so the order does not change.',
        evaluate: ({ firstClass, tau }) => 1 / (1 + (1 / firstClass - 1) ** (1 / tau)),
      },
    },
  ],
};
