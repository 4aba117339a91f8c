import { varianceWithError } from '../../math/monteCarlo.ts';
import { gaussHermite, integrate } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { averages, countOf } from './experiments.ts';
import type { averaged as params } from './params.ts';

/** Exact for polynomials up to degree 9, and the square of f − E f has degree 4. */
const hermite = gaussHermite(5);

/** Var f(X) as the mean of (f − E f)². */
function variance({ muX, sigmaX }: ValuesOf<typeof params>): number {
  const f = (e: number): number => (muX + sigmaX * e) ** 2;
  const mean = integrate(hermite, f);
  return integrate(hermite, (e) => (f(e) - mean) ** 2);
}

/** (4μ²σ² + v σ⁴)/n, where v stands for the variance of ε². */
const closedForm = (values: ValuesOf<typeof params>, v: number): number =>
  (4 * (values.muX * values.sigmaX) ** 2 + v * values.sigmaX ** 4) / countOf(values);

/** The variance of the running mean: over repeated experiments, by independence, in closed form. */
export const varianceOfMean: Chain<typeof params> = {
  id: 'D2.variance',
  title: 'How fast: the variance of the running mean',
  unit: '',
  lines: [
    {
      tex: String.raw`\operatorname{Var}\Bigl[\tfrac1n\sum_{i=1}^n f(X_i)\Bigr]`,
      relation: 'start',
      rule: 'What it says: repeat the whole experiment many times and see how much its average varies.',
      route: 'Monte Carlo',
      how: 'variance over repeated experiments, 500 of them at $n=400$; its error from the fourth moment',
      evaluate: (values, draw) => varianceWithError(averages(values, draw)),
    },
    {
      tex: String.raw`\tfrac1{n^2}\sum_{i=1}^n\operatorname{Var}[f(X_i)]`,
      relation: '=',
      rule: 'Variances of independent terms add; a factor comes out squared.',
      route: 'quadrature',
      how: 'mean of $f$, then of $(f-\\E f)^2$, by the Gauss–Hermite rule of 5 nodes',
      evaluate: (values) => (countOf(values) * variance(values)) / countOf(values) ** 2,
      slip: {
        tex: String.raw`\Bigl(\tfrac1n\sum_{i=1}^n\sqrt{\operatorname{Var}[f(X_i)]}\Bigr)^{\!2}`,
        says: 'Standard deviations are added, as if errors never canceled: an average would be no better than one draw.',
        evaluate: variance,
      },
    },
    {
      tex: String.raw`\tfrac1n\,\bigl(4\mu^2\sigma^2+2\sigma^4\bigr)`,
      relation: '=',
      rule: '$f-\\E f=2\\mu\\sigma\\varepsilon+\\sigma^2(\\varepsilon^2-1)$, with $\\E\\,\\varepsilon^3=0$ and $\\E\\,\\varepsilon^4=3$.',
      route: 'exact',
      how: 'closed form',
      evaluate: (values) => closedForm(values, 2),
      slip: {
        tex: String.raw`\tfrac1n\,\bigl(4\mu^2\sigma^2+3\sigma^4\bigr)`,
        says: 'The fourth moment $\\E\\,\\varepsilon^4=3$ is taken for the variance of $\\varepsilon^2$, which is $3-1=2$.',
        evaluate: (values) => closedForm(values, 3),
      },
    },
  ],
};
