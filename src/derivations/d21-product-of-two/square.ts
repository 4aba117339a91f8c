import { prob } from '../../math/normal.ts';
import { productNormal } from '../../math/productNormal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { pair, place } from './params.ts';

type Params = typeof pair & typeof place;
type Values = ValuesOf<Params>;

/** Variance and mean that complete the square, by adding precisions. */
function completed({ muA, sigmaA, muB, sigmaB }: Values): { mean: number; variance: number } {
  const variance = 1 / (sigmaA ** -2 + sigmaB ** -2);
  return { mean: variance * (muA * sigmaA ** -2 + muB * sigmaB ** -2), variance };
}

const front = String.raw`\frac1{2\pi\sigma_1\sigma_2}`;
const aroundNew = String.raw`\frac{(x-\tilde\mu)^2}{2\tilde\sigma^2}`;

/** N(x; μ₁, σ₁²) N(x; μ₂, σ₂²) at one place, from two densities to one times a constant. */
export const square: Chain<Params> = {
  id: 'D21.square',
  title: 'Completing the square',
  unit: '',
  lines: [
    {
      tex: String.raw`\N(x;\mu_1,\sigma_1^2)\;\N(x;\mu_2,\sigma_2^2)`,
      relation: 'start',
      rule: 'Two densities, read at the same place and multiplied.',
      route: 'exact',
      how: 'two densities',
      evaluate: ({ muA, sigmaA, muB, sigmaB, x }) =>
        prob({ mean: muA, std: sigmaA }, x) * prob({ mean: muB, std: sigmaB }, x),
    },
    {
      tex: String.raw`${front}\exp\Bigl(-\frac{(x-\mu_1)^2}{2\sigma_1^2}-\frac{(x-\mu_2)^2}{2\sigma_2^2}\Bigr)`,
      relation: '=',
      rule: 'Exponents add where exponentials are multiplied.',
      route: 'exact',
      how: 'one exponential of both squares',
      evaluate: ({ muA, sigmaA, muB, sigmaB, x }) =>
        Math.exp(-((x - muA) ** 2) / (2 * sigmaA ** 2) - (x - muB) ** 2 / (2 * sigmaB ** 2)) /
        (2 * Math.PI * sigmaA * sigmaB),
    },
    {
      tex: String.raw`\begin{aligned}&${front}\exp\Bigl(-${aroundNew}\\&\qquad-\frac{(\mu_1-\mu_2)^2}{2(\sigma_1^2+\sigma_2^2)}\Bigr)\end{aligned}`,
      relation: '=',
      rule: 'Complete the square in $x$: $\\tilde\\sigma^{-2}=\\sigma_1^{-2}+\\sigma_2^{-2}$ and $\\tilde\\mu/\\tilde\\sigma^2=\\mu_1/\\sigma_1^2+\\mu_2/\\sigma_2^2$; what is left over does not hold $x$.',
      route: 'exact',
      how: 'the completed square and what is left over',
      evaluate: (values) => {
        const { muA, sigmaA, muB, sigmaB, x } = values;
        const { mean, variance } = completed(values);
        const rest = (muA - muB) ** 2 / (2 * (sigmaA ** 2 + sigmaB ** 2));
        return Math.exp(-((x - mean) ** 2) / (2 * variance) - rest) / (2 * Math.PI * sigmaA * sigmaB);
      },
      slip: {
        tex: String.raw`${front}\exp\Bigl(-${aroundNew}\Bigr)`,
        says: 'What is left over is dropped, as if $=$ were $\\propto$: it does not change the shape, but it is a factor of $Z$.',
        evaluate: (values) => {
          const { mean, variance } = completed(values);
          const { sigmaA, sigmaB, x } = values;
          return Math.exp(-((x - mean) ** 2) / (2 * variance)) / (2 * Math.PI * sigmaA * sigmaB);
        },
      },
    },
    {
      tex: String.raw`\underbrace{\N(\mu_1;\mu_2,\sigma_1^2+\sigma_2^2)}_{\ev{Z}}\;\N(x;\tilde\mu,\tilde\sigma^2)`,
      relation: '=',
      rule: 'The front factor splits in two, since $\\sigma_1\\sigma_2=\\tilde\\sigma\\sqrt{\\sigma_1^2+\\sigma_2^2}$.',
      route: 'exact',
      how: 'the product rule of the library: log Z and one density',
      evaluate: ({ muA, sigmaA, muB, sigmaB, x }) => {
        const { normal, logZ } = productNormal({ mean: muA, std: sigmaA }, { mean: muB, std: sigmaB });
        return Math.exp(logZ) * prob(normal, x);
      },
      slip: {
        tex: String.raw`\ev{Z}\;\frac1{\sqrt{2\pi\tilde\sigma^2}}\exp\Bigl(-\frac{(x-\tilde\mu)^2}{\tilde\sigma^2}\Bigr)`,
        says: 'The 2 in the exponent is missing: the area under this curve is $\\ev{Z}/\\sqrt2$ instead of $\\ev{Z}$.',
        evaluate: ({ muA, sigmaA, muB, sigmaB, x }) => {
          const { normal, logZ } = productNormal({ mean: muA, std: sigmaA }, { mean: muB, std: sigmaB });
          const u = (x - normal.mean) / normal.std;
          return Math.exp(logZ - u * u) / (Math.sqrt(2 * Math.PI) * normal.std);
        },
      },
    },
  ],
};
