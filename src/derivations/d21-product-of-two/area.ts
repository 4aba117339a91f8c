import { logDensity, prob } from '../../math/normal.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { pair as params } from './params.ts';

type Params = typeof params;
type Values = ValuesOf<Params>;

/** ∫ N₁ N₂ dx on ten standard deviations to either side of where the product peaks. */
function quadrature({ muA, sigmaA, muB, sigmaB }: Values): number {
  const [first, second] = [logDensity({ mean: muA, std: sigmaA }), logDensity({ mean: muB, std: sigmaB })];
  const std = 1 / Math.sqrt(sigmaA ** -2 + sigmaB ** -2);
  const peak = std * std * (muA * sigmaA ** -2 + muB * sigmaB ** -2);
  return trapezoid((x) => Math.exp(first(x) + second(x)), peak - 10 * std, peak + 10 * std, 401);
}

/**
 * The mean of the second density over samples of the first. Where the two hardly meet few samples count, or none, and
 * their spread says nothing: the standard error is then that of the exact variance, ∫ N₁ N₂² dx − Z².
 */
function sampled({ muA, sigmaA, muB, sigmaB }: Values, draw: Draw): Estimate {
  const height = 1 / (Math.sqrt(2 * Math.PI) * sigmaB);
  const values = draw.normals('D21.area', draw.n);
  for (let i = 0; i < values.length; i++) {
    const u = (muA + sigmaA * (values[i] ?? NaN) - muB) / sigmaB;
    values[i] = height * Math.exp(-0.5 * u * u);
  }
  const { mean, standardError } = meanWithError(values);
  const distance = { mean: muB, std: Math.hypot(sigmaA, sigmaB) };
  const squares = prob({ mean: muB, std: Math.hypot(sigmaA, sigmaB * Math.SQRT1_2) }, muA) * height * Math.SQRT1_2;
  const variance = Math.max(0, squares - prob(distance, muA) ** 2);
  return { mean, standardError: Math.max(standardError, Math.sqrt(variance / draw.n)) };
}

/** Z, the area under the raw product, as an integral, an expectation and a density. */
export const area: Chain<Params> = {
  id: 'D21.area',
  title: 'The normalizer is the area under the raw product',
  unit: '',
  lines: [
    {
      tex: String.raw`\ev{Z}=\int\N(x;\mu_1,\sigma_1^2)\,\N(x;\mu_2,\sigma_2^2)\,dx`,
      relation: 'start',
      rule: 'The definition: the number that the product must be divided by to have area 1.',
      route: 'quadrature',
      how: 'trapezoid rule on ten standard deviations of the product to either side, 401 points',
      evaluate: quadrature,
    },
    {
      tex: String.raw`\E_{x\sim\N(\mu_1,\sigma_1^2)}\bigl[\N(x;\mu_2,\sigma_2^2)\bigr]`,
      relation: '=',
      rule: 'An integral against the first density is an expectation under it.',
      route: 'Monte Carlo',
      how: 'mean of the second density over samples of the first',
      evaluate: sampled,
    },
    {
      tex: String.raw`\N(\mu_1-\mu_2;\,0,\,\sigma_1^2+\sigma_2^2)`,
      relation: '=',
      rule: 'A convolution: the density at 0 of the difference of two independent normals, whose variances add.',
      route: 'exact',
      how: 'one density',
      evaluate: ({ muA, sigmaA, muB, sigmaB }) => {
        const variance = sigmaA ** 2 + sigmaB ** 2;
        return Math.exp(-((muA - muB) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
      },
      slip: {
        tex: String.raw`\N\bigl(\mu_1-\mu_2;\,0,\,(\sigma_1+\sigma_2)^2\bigr)`,
        says: 'Standard deviations are added instead of variances.',
        evaluate: ({ muA, sigmaA, muB, sigmaB }) => prob({ mean: 0, std: sigmaA + sigmaB }, muA - muB),
      },
    },
  ],
};
