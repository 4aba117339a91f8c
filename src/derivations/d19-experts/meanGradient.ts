import { centralSlope } from '../../math/centralSlope.ts';
import { mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { densitiesAt, differenceReason, dot, expertsOf, gateOf } from './expertsOf.ts';
import type { mixture, target } from './params.ts';

/** The gradient of the loss for the mean of each expert. */
export const meanGradient: Chain<typeof mixture & typeof target> = {
  id: 'D19.means',
  title: 'An expert learns only as much as it is responsible',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\frac{\partial}{\partial\mu_i}\bigl(-\log p(\data{y}\mid x)\bigr)`,
      relation: 'start',
      rule: 'The slope of the loss of one datum with respect to the mean of each expert.',
      route: 'finite difference',
      how: 'central differences of sixth order, of the loss less its value here; the step shrinks with $\\sigma_i$, and far from the mean',
      evaluate: (values) => {
        const { gateLogits, experts } = expertsOf(values);
        const pi = gateOf(gateLogits);
        const densities = densitiesAt({ gateLogits, experts }, values.y);
        const p = dot(pi, densities);
        return experts.map(({ mean, std }, i) => {
          // No slope sees the value here, but its rounding would be divided by the step.
          const change = (move: number): number => {
            const [moved = NaN] = densitiesAt({ gateLogits, experts: [{ mean: mean + move, std }] }, values.y);
            return -Math.log1p(((pi[i] ?? NaN) * (moved - (densities[i] ?? NaN))) / p);
          };
          return centralSlope(change, (0.05 * std) / (1 + Math.abs(values.y - mean) / std));
        });
      },
    },
    {
      tex: String.raw`-\p{h_i}\,\frac{\data{y}-\mu_i}{\sigma_i^2}`,
      relation: '=',
      rule: '$\\nabla N=N\\,\\nabla\\log N$, and $\\prior{\\pi_i}N_i/p(\\data{y}\\mid x)=\\p{h_i}$.',
      route: 'exact',
      how: 'the closed form, with responsibilities in the log domain',
      tolerance: 1e-7,
      toleranceReason: differenceReason,
      evaluate: (values) => mixtureOfExperts(expertsOf(values), values.y).gradMeans,
      slip: {
        tex: String.raw`-\prior{\pi_i}\,\frac{\data{y}-\mu_i}{\sigma_i^2}`,
        says: 'The gate stands where the responsibility belongs: every expert is then pulled to every datum.',
        evaluate: (values) => {
          const { gateLogits, experts } = expertsOf(values);
          const pi = gateOf(gateLogits);
          return experts.map(({ mean, std }, i) => (-(pi[i] ?? NaN) * (values.y - mean)) / (std * std));
        },
      },
    },
  ],
};
