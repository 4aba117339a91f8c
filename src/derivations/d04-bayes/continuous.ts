import { logProb, prob } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { linear as params } from './params.ts';

type Values = ValuesOf<typeof params>;

/** The evidence N(x; b, w² + σ²). */
const evidence = ({ w, b, sigma }: Values) => ({ mean: b, std: Math.hypot(w, sigma) });

/** The posterior density of a latent in the linear model. */
export const continuous: Chain<typeof params> = {
  id: 'D4.continuous',
  title: 'Continuous: a normal latent, seen through a line and noise',
  unit: '',
  lines: [
    {
      tex: String.raw`p(\z{z}\mid \data{x})=\frac{\p{p(\data{x}\mid \z{z})}\,\prior{p(\z{z})}}{\int \p{p(\data{x}\mid z')}\,\prior{p(z')}\,dz'}`,
      relation: 'start',
      rule: 'Bayes’ theorem; the denominator is the evidence. Here $z\\sim N(0,1)$ and $x\\mid z\\sim N(wz+b,\\sigma^2)$.',
      route: 'quadrature',
      how: 'numerator over the trapezoid rule, 401 points around the peak of the numerator',
      evaluate: ({ w, b, sigma, x, z }) => {
        const exponent = (at: number): number => -0.5 * (((x - w * at - b) / sigma) ** 2 + at * at);
        // The exponent is a parabola: its slope vanishes at the peak, its curvature is −1/std².
        const std = 1 / Math.sqrt((w / sigma) ** 2 + 1);
        const peak = (std * std * w * (x - b)) / sigma ** 2;
        const highest = exponent(peak);
        const area = trapezoid((at) => Math.exp(exponent(at) - highest), peak - 10 * std, peak + 10 * std, 401);
        return Math.exp(exponent(z) - highest) / area;
      },
    },
    {
      tex: String.raw`\frac{\p{p(\data{x}\mid \z{z})}\,\prior{p(\z{z})}}{\ev{\N(\data{x};\,b,\,w^2+\sigma^2)}}`,
      relation: '=',
      rule: 'The observation $wz+b$ plus noise is normal, and the variances of its two parts add.',
      route: 'exact',
      how: 'three densities on the line, combined as logarithms',
      evaluate: (values) => {
        const { w, b, sigma, x, z } = values;
        const logJoint = logProb({ mean: w * z + b, std: sigma }, x) + logProb({ mean: 0, std: 1 }, z);
        return Math.exp(logJoint - logProb(evidence(values), x));
      },
      slip: {
        tex: String.raw`\int \p{p(\data{x}\mid \z{z})}\,\prior{p(\z{z})}\,d\z{z}=\ev{\N(\data{x};\,b,\,w^2+\sigma^2)}`,
        says: 'The integral is the denominator of Bayes’ theorem. $z$ is integrated out, so this cannot be a function of $z$.',
        evaluate: (values) => prob(evidence(values), values.x),
      },
    },
    {
      tex: String.raw`\N\Bigl(\z{z};\ \tfrac{w(\data{x}-b)}{w^2+\sigma^2},\ \tfrac{\sigma^2}{w^2+\sigma^2}\Bigr)`,
      relation: '=',
      rule: 'Complete the square in $z$: precisions add, $1+w^2/\\sigma^2$. It is the conditional of the normal of $(z,x)$.',
      route: 'exact',
      how: 'the closed form of the posterior, one density on the line',
      evaluate: ({ w, b, sigma, x, z }) => {
        const total = w * w + sigma * sigma;
        return prob({ mean: (w * (x - b)) / total, std: sigma / Math.sqrt(total) }, z);
      },
      slip: {
        tex: String.raw`\N\Bigl(\z{z};\ \tfrac{w(\data{x}-b)}{w^2+\sigma^2},\ \tfrac{\sigma}{w^2+\sigma^2}\Bigr)`,
        says: 'The variance of the posterior has $\\sigma^2$ on top, not $\\sigma$: units would not even match.',
        evaluate: ({ w, b, sigma, x, z }) => {
          const total = w * w + sigma * sigma;
          return prob({ mean: (w * (x - b)) / total, std: Math.sqrt(sigma / total) }, z);
        },
      },
    },
  ],
};
