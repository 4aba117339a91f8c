import { centralGradient } from '../../math/centralSlope.ts';
import { softmaxJacobian } from '../../math/softmax.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { differenceReason, logitsOf, shares } from './logitsOf.ts';
import type { logits } from './params.ts';

/** The first row of the derivatives of softmax at T = 1. */
export const jacobian: Chain<typeof logits> = {
  id: 'D17.jacobian',
  title: 'How a probability moves with each logit',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\frac{\partial\pi_1}{\partial a_j}`,
      relation: 'start',
      rule: 'The derivative of the first probability with respect to each logit, at $T=1$.',
      route: 'finite difference',
      how: 'central differences of sixth order',
      evaluate: (values) => centralGradient((a) => shares(a.map(Math.exp))[0] ?? NaN, logitsOf(values), 0.05),
    },
    {
      tex: String.raw`\pi_1(\delta_{1j}-\pi_j)`,
      relation: '=',
      rule: 'The quotient rule. The row sums to 0: what one class wins, the others lose.',
      route: 'exact',
      how: 'the closed form',
      tolerance: 1e-7,
      toleranceReason: differenceReason,
      evaluate: (values) => softmaxJacobian(logitsOf(values))[0] ?? [],
      slip: {
        tex: String.raw`\pi_1(1-\pi_1)\,\delta_{1j}`,
        says: 'As if each class had a sigmoid of its own: raising another logit must lower $\\pi_1$.',
        evaluate: (values) => {
          const [p = NaN] = shares(logitsOf(values).map(Math.exp));
          return [p * (1 - p), 0, 0];
        },
      },
    },
  ],
};
