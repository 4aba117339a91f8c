import { meanWithError } from '../../math/monteCarlo.ts';
import { prob } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain, Draw } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { exponential as params } from './params.ts';

/** Samples of W = e^Y. */
const samples = ({ muY, sigmaY }: ValuesOf<typeof params>, draw: Draw): Float64Array =>
  draw.normals('D6.bound', draw.n).map((e) => Math.exp(muY + sigmaY * e));

/** The case of Jensen's inequality that becomes the evidence lower bound: the log of a mean and the mean of a log. */
export const logOfMean: Chain<typeof params> = {
  id: 'D6.bound',
  title: 'The case that becomes the bound',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\log\E[W],\\&W=e^Y,\ Y\sim \N(\mu,\sigma^2)\end{aligned}`,
      relation: 'start',
      rule: 'The logarithm of a mean of positive numbers; $-\\log$ is convex, so $\\log$ is concave.',
      route: 'quadrature',
      how: 'logarithm of the integral of $e^y$ against the density of Y, trapezoid rule, 601 points',
      evaluate: ({ muY, sigmaY }) => {
        const y = { mean: muY, std: sigmaY };
        // The mass of e^y times the density lies σ² to the right of μ, at most two standard deviations of Y.
        const integral = trapezoid((at) => Math.exp(at) * prob(y, at), muY - 12 * sigmaY, muY + 14 * sigmaY, 601);
        return Math.log(integral);
      },
    },
    {
      tex: String.raw`\elbo{\E[\log W]}`,
      relation: '≥',
      rule: 'Jensen, for the concave logarithm; equal only if $W$ is constant. $\\log W=Y$, whose mean is $\\mu$.',
      route: 'Monte Carlo',
      how: 'mean of the logarithm over samples of W',
      evaluate: (values, draw) => meanWithError(samples(values, draw).map((w) => Math.log(w))),
      slack: { tex: String.raw`\gap{\tfrac12\sigma^2}`, evaluate: ({ sigmaY }) => 0.5 * sigmaY ** 2 },
      slip: {
        tex: String.raw`\log\Bigl(\tfrac1n\sum_i W_i\Bigr),\quad W_i\sim W`,
        says: 'The logarithm is taken after the average: that estimates the first line again, and gives nothing away.',
        evaluate: (values, draw) => {
          const { mean, standardError } = meanWithError(samples(values, draw));
          // The error of the logarithm is the relative error of the mean.
          return { mean: Math.log(mean), standardError: standardError / mean };
        },
      },
    },
  ],
};
