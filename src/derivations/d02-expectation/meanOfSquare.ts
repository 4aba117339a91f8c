import { panelRule } from '../../math/lineRule.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { logDensity } from '../../math/normal.ts';
import { gaussHermite, integrate, trapezoid } from '../../math/quadrature.ts';
import type { Chain, Draw } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { source as params } from './params.ts';

type Values = ValuesOf<typeof params>;

const hermite = gaussHermite(20);
const panels = panelRule(Array.from({ length: 25 }, (_, i) => i - 12));

/** Samples of X. */
function samples({ muX, sigmaX }: Values, draw: Draw): Float64Array {
  const x = draw.normals('D2.mean', draw.n);
  for (let i = 0; i < x.length; i++) x[i] = muX + sigmaX * (x[i] ?? NaN);
  return x;
}

/** E X² by its definition, by substitution, by the moments of the noise, in closed form, and by samples. */
export const meanOfSquare: Chain<typeof params> = {
  id: 'D2.mean',
  title: 'Expectation of f(X) = X²',
  unit: '',
  lines: [
    {
      tex: String.raw`\E_{\p{p}}[f(X)]=\int f(x)\,\p{p(x)}\,dx`,
      relation: 'start',
      rule: 'The definition: the values of $f$, each weighted by how likely it is.',
      route: 'quadrature',
      how: 'trapezoid rule on twelve standard deviations to either side, 481 points',
      evaluate: ({ muX, sigmaX }) => {
        const logP = logDensity({ mean: muX, std: sigmaX });
        return trapezoid((x) => x * x * Math.exp(logP(x)), muX - 12 * sigmaX, muX + 12 * sigmaX, 481);
      },
    },
    {
      tex: String.raw`\int f(\mu+\sigma\varepsilon)\,\N(\varepsilon;0,1)\,d\varepsilon`,
      relation: '=',
      rule: 'Substitute $x=\\mu+\\sigma\\varepsilon$: the randomness moves into a noise that depends on no parameter.',
      route: 'quadrature',
      how: '24 Gauss–Legendre panels of width 1 in ε',
      evaluate: ({ muX, sigmaX }) =>
        integrate(panels, (e) => (muX + sigmaX * e) ** 2 * Math.exp(-0.5 * e * e)) / Math.sqrt(2 * Math.PI),
      slip: {
        tex: String.raw`\int f(\mu+\sigma^2\varepsilon)\,\N(\varepsilon;0,1)\,d\varepsilon`,
        says: 'The noise is scaled by the variance: $\\mu+\\sigma^2\\varepsilon$ has standard deviation $\\sigma^2$.',
        evaluate: ({ muX, sigmaX }) =>
          integrate(panels, (e) => (muX + sigmaX ** 2 * e) ** 2 * Math.exp(-0.5 * e * e)) / Math.sqrt(2 * Math.PI),
      },
    },
    {
      tex: String.raw`\mu^2+2\mu\sigma\,\E[\varepsilon]+\sigma^2\,\E[\varepsilon^2]`,
      relation: '=',
      rule: 'Expand the square; expectation is linear.',
      route: 'quadrature',
      how: 'both moments of ε by the Gauss–Hermite rule of 20 nodes',
      evaluate: ({ muX, sigmaX }) => {
        const first = integrate(hermite, (e) => e);
        const second = integrate(hermite, (e) => e * e);
        return muX * muX + 2 * muX * sigmaX * first + sigmaX * sigmaX * second;
      },
    },
    {
      tex: String.raw`\mu^2+\sigma^2`,
      relation: '=',
      rule: '$\\E\\,\\varepsilon=0$ and $\\E\\,\\varepsilon^2=1$.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ muX, sigmaX }) => muX ** 2 + sigmaX ** 2,
      slip: {
        tex: String.raw`\mu^2`,
        says: 'This is $f(\\E X)$, not $\\E f(X)$: for a function that bends, the spread counts.',
        evaluate: ({ muX }) => muX ** 2,
      },
    },
    {
      tex: String.raw`\tfrac1n\sum_{i=1}^n f(x_i),\quad x_i\sim \p{p}`,
      relation: '=',
      rule: 'The law of large numbers: averages over samples settle at the expectation.',
      route: 'Monte Carlo',
      how: 'mean over samples, with the standard error $\\mathrm{sd}(f)/\\sqrt n$',
      evaluate: (values, draw) => meanWithError(samples(values, draw).map((x) => x * x)),
      slip: {
        tex: String.raw`\Bigl(\tfrac1n\sum_{i=1}^n x_i\Bigr)^{\!2},\quad x_i\sim \p{p}`,
        says: 'Squared after the average: that settles at $\\mu^2$.',
        evaluate: (values, draw) => {
          const { mean, standardError } = meanWithError(samples(values, draw));
          return { mean: mean ** 2, standardError: 2 * Math.abs(mean) * standardError };
        },
      },
    },
  ],
};
