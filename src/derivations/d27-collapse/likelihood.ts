import { linearVaeValue } from '../../math/linearVae.ts';
import { minimize } from '../../math/minimize.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

type Params = Pick<typeof params, 'collapseLambda' | 'collapseNoise'>;

/** The greatest ELBO over the three parameters: simplex searches, each from where the last one ended. */
function search({ collapseLambda: lambda, collapseNoise: noise }: ValuesOf<Params>): number {
  const setting = { noiseStd: Math.sqrt(noise), beta: 1 };
  // In units of the data's std, so that one size of simplex suits all.
  const unit = Math.sqrt(lambda);
  const loss = ([weight = NaN, slope = NaN, logStd = NaN]: readonly number[]): number =>
    -linearVaeValue({ weight: weight * unit, slope: slope / unit, std: Math.exp(logStd) }, lambda, setting).objective;
  let best = minimize(loss, [0.5, 0.5, -0.5]);
  for (const size of [0.1, 0.01]) best = minimize(loss, best.point, { size });
  return -best.value;
}

/** At β = 1 the best linear VAE reaches the likelihood: the search, and the closed form. */
export const likelihood: Chain<Params> = {
  id: 'D27.likelihood',
  title: 'At β = 1 the optimum reaches the exact log-likelihood',
  lines: [
    {
      tex: String.raw`\max_{w,v,s}\ \elbo{\mathcal L(w,v,s)}\quad(\beta=1)`,
      relation: 'start',
      rule: 'The same objective at $\\beta=1$ is the ELBO, averaged over the data.',
      route: 'optimization',
      how: 'Nelder–Mead searches over the three parameters',
      evaluate: search,
    },
    {
      tex: String.raw`\begin{aligned}&\ev{-\tfrac12\log2\pi y-\tfrac{\lambda}{2y}},\quad y=\max(\data{\lambda},\sigma^2)\\&\bigl(=-\tfrac12\log2\pi\data{\lambda}-\tfrac12\ \text{ while }\data{\lambda}\ge\sigma^2\bigr)\end{aligned}`,
      relation: '=',
      rule: 'The encoder family contains the posterior, so the gap is zero, and $w^2+\\sigma^2=y$: the log-likelihood of $\\N(0,y)$.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ collapseLambda: lambda, collapseNoise: noise }) => {
        const y = Math.max(lambda, noise);
        return -0.5 * (Math.log(2 * Math.PI * y) + lambda / y);
      },
      slip: {
        tex: String.raw`-\tfrac12\log2\pi(y+\sigma^2)-\tfrac{\data{\lambda}}{2y}`,
        says: 'The noise is counted twice: $y=w^2+\\sigma^2$ already holds it.',
        evaluate: ({ collapseLambda: lambda, collapseNoise: noise }) => {
          const y = Math.max(lambda, noise);
          return -0.5 * (Math.log(2 * Math.PI * (y + noise)) + lambda / y);
        },
      },
    },
  ],
};
