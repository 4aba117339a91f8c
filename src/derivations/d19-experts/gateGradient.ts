import { centralGradient } from '../../math/centralSlope.ts';
import { mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { densitiesAt, differenceReason, dot, expertsOf, gateOf } from './expertsOf.ts';
import type { mixture, target } from './params.ts';

/** The gradient of the loss for the gate: gate minus responsibility. */
export const gateGradient: Chain<typeof mixture & typeof target> = {
  id: 'D19.gate',
  title: 'The gate chases the responsibilities',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\frac{\partial}{\partial a_i}\bigl(-\log p(\data{y}\mid x)\bigr)`,
      relation: 'start',
      rule: 'The slope of the loss of one datum with respect to each gate logit.',
      route: 'finite difference',
      how: 'central differences of sixth order, of the loss less its value here',
      evaluate: (values) => {
        const experts = expertsOf(values);
        const densities = densitiesAt(experts, values.y);
        const pi = gateOf(experts.gateLogits);
        const p = dot(pi, densities);
        // No slope sees the value here, but its rounding would be divided by the step.
        const change = (a: readonly number[]): number => {
          const moves = gateOf(a).map((moved, j) => moved - (pi[j] ?? NaN));
          return -Math.log1p(dot(moves, densities) / p);
        };
        return centralGradient(change, experts.gateLogits, 0.05);
      },
    },
    {
      tex: String.raw`-\frac1{p(\data{y}\mid x)}\sum_jN_j\,\prior{\pi_j}(\delta_{ij}-\prior{\pi_i})`,
      relation: '=',
      rule: 'The chain rule, with the derivatives of softmax (D17); $N_j=\\N(\\data{y};\\mu_j,\\sigma_j^2)$.',
      route: 'enumeration',
      how: 'as it is written',
      tolerance: 1e-7,
      toleranceReason: differenceReason,
      evaluate: (values) => {
        const experts = expertsOf(values);
        const densities = densitiesAt(experts, values.y);
        const pi = gateOf(experts.gateLogits);
        const p = dot(pi, densities);
        return pi.map((own, i) => {
          let sum = 0;
          for (const [j, density] of densities.entries()) sum += density * (pi[j] ?? NaN) * ((i === j ? 1 : 0) - own);
          return -sum / p;
        });
      },
    },
    {
      tex: String.raw`\prior{\pi_i}-\p{h_i},\quad \p{h_i}=\frac{\prior{\pi_i}N_i}{\sum_j\prior{\pi_j}N_j}`,
      relation: '=',
      rule: 'Recognize the responsibility: Bayes’ rule for the expert, given the datum.',
      route: 'exact',
      how: 'responsibilities in the log domain; the differences add up over pairs of experts, so that none cancels',
      evaluate: (values) => mixtureOfExperts(expertsOf(values), values.y).gradGateLogits,
      slip: {
        tex: String.raw`\prior{\pi_i}-\frac{N_i}{\sum_jN_j}`,
        says: 'The responsibility forgets the gate: a likelihood alone is no posterior.',
        evaluate: (values) => {
          const experts = expertsOf(values);
          const densities = densitiesAt(experts, values.y);
          const sum = densities.reduce((total, each) => total + each, 0);
          return gateOf(experts.gateLogits).map((pi, i) => pi - (densities[i] ?? NaN) / sum);
        },
      },
    },
  ],
};
