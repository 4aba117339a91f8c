import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

type Values = ValuesOf<typeof params>;

/** λ and βσ² that agree to this much are equal up to the rounding of their decimals. */
const rounding = 1e-12;

/**
 * The slope of the objective in w, relative to its last term, at the encoder that is best for this w: the slopes in v and
 * in s are set to zero first, λw(1 − wv)/σ² = βλv and w²/σ² + β = β/s².
 */
function slopeAt(w: number, { collapseLambda: lambda, collapseNoise: noise, collapseBeta: beta }: Values): number {
  const v = (lambda * w) / noise / ((lambda * w * w) / noise + beta * lambda);
  const variance = beta / (beta + (w * w) / noise);
  return (lambda * v * (1 - w * v)) / (w * variance) - 1;
}

/** The w > 0 at which the slope changes sign, by bisection; 0 where it falls from the start. */
function search(values: Values): number {
  let low = 1e-9 * Math.sqrt(values.collapseLambda);
  let high = Math.sqrt(values.collapseLambda);
  if (slopeAt(low, values) <= rounding) return 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (slopeAt(middle, values) > 0) low = middle;
    else high = middle;
  }
}

/** λ − βσ², or 0 where nothing is left. */
function excess({ collapseLambda: lambda, collapseNoise: noise, collapseBeta: beta }: Values): number {
  const left = lambda - beta * noise;
  return left > rounding * lambda ? left : 0;
}

/** The best decoder weight of a linear VAE: a search, and the threshold in closed form. */
export const weight: Chain<typeof params> = {
  id: 'D27.weight',
  title: 'The optimal weight, numerically and in closed form',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}\arg\max_{w\ge0}\max_{v,s}\ &\E_{\data{x}}\Bigl[\E_{\q{q}}\log\N(\data{x};w\z{z},\sigma^2)\\&-\beta\,\KL{\q{\N(vx,s^2)}}{\prior{\N(0,1)}}\Bigr]\end{aligned}`,
      relation: 'start',
      rule: 'A linear decoder and a linear encoder, for data of mean 0 and variance $\\data{\\lambda}$.',
      route: 'optimization',
      how: 'bisection on the slope in w, with v and s where their slopes are zero',
      evaluate: search,
    },
    {
      tex: String.raw`\sqrt{\max(0,\ \data{\lambda}-\beta\sigma^2)}`,
      relation: '=',
      rule: 'With the best encoder, $y=w^2+\\beta\\sigma^2$ minimizes $\\data{\\lambda}/y+\\log y$, so $y=\\data{\\lambda}$ where $w^2\\ge0$ allows it.',
      route: 'exact',
      how: 'closed form',
      evaluate: (values) => Math.sqrt(excess(values)),
      slip: {
        tex: String.raw`\max(0,\ \data{\lambda}-\beta\sigma^2)`,
        says: 'The root is missing: this is $w^2$.',
        evaluate: excess,
      },
    },
  ],
};
