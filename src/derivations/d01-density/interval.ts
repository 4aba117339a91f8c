import { panelRule } from '../../math/lineRule.ts';
import { proportionWithError } from '../../math/monteCarlo.ts';
import { logDensity, type Normal } from '../../math/normal.ts';
import { interval as probability } from '../../math/normalInterval.ts';
import { integrate } from '../../math/quadrature.ts';
import type { Chain, Draw, LineValue } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { bellOnInterval } from './params.ts';

type Params = typeof bellOnInterval;
type Values = ValuesOf<Params>;

/** The ends of the interval, the smaller one first. */
const ends = ({ a, b }: Values): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

/** ∫ p(x) dx over the interval, in panels no wider than a standard deviation; beyond twelve of them lies less than 1e-32. */
function area(values: Values): number {
  const normal: Normal = { mean: values.mu, std: values.sigma };
  const [left, right] = ends(values);
  const low = Math.max(left, normal.mean - 12 * normal.std);
  const high = Math.min(right, normal.mean + 12 * normal.std);
  if (!(low < high)) return 0;
  const count = Math.ceil((high - low) / normal.std);
  const edges = Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
  const logP = logDensity(normal);
  return integrate(panelRule(edges), (x) => Math.exp(logP(x)));
}

/** The share of samples between two places. */
function share({ mu, sigma }: Values, low: number, high: number, draw: Draw): LineValue {
  const noise = draw.normals('D1.interval', draw.n);
  let hits = 0;
  for (let i = 0; i < noise.length; i++) {
    const x = mu + sigma * (noise[i] ?? NaN);
    if (x >= low && x <= high) hits += 1;
  }
  return proportionWithError(hits, noise.length);
}

/** The probability of an interval three ways: an area, two values of the distribution function, a frequency. */
export const interval: Chain<Params> = {
  id: 'D1.interval',
  title: 'Probability of an interval',
  unit: '',
  lines: [
    {
      tex: String.raw`\mathbb P(a\le X\le b)=\int_a^b \p{p(x)}\,dx`,
      relation: 'start',
      rule: 'What a density is: probability per unit length, so that areas are probabilities. (Where $a>b$ the two change places.)',
      route: 'quadrature',
      how: 'Gauss–Legendre panels of at most one standard deviation',
      evaluate: area,
    },
    {
      tex: String.raw`\Phi\!\bigl(\tfrac{b-\mu}{\sigma}\bigr)-\Phi\!\bigl(\tfrac{a-\mu}{\sigma}\bigr)`,
      relation: '=',
      rule: 'Substitute $u=(x-\\mu)/\\sigma$; $\\Phi(u)=\\tfrac12\\operatorname{erfc}(-u/\\sqrt2)$.',
      route: 'exact',
      how: 'erfc by series and continued fraction, from the tail that does not cancel',
      evaluate: (values) => {
        const [low, high] = ends(values);
        return probability({ mean: values.mu, std: values.sigma }, low, high);
      },
      slip: {
        tex: String.raw`\Phi\!\bigl(\tfrac{b-\mu}{\sigma^2}\bigr)-\Phi\!\bigl(\tfrac{a-\mu}{\sigma^2}\bigr)`,
        says: 'Divided by the variance instead of the standard deviation: the units do not even match.',
        evaluate: (values) => {
          const [low, high] = ends(values);
          return probability({ mean: values.mu, std: values.sigma ** 2 }, low, high);
        },
      },
    },
    {
      tex: String.raw`\E\bigl[\mathbf 1\{a\le X\le b\}\bigr]`,
      relation: '=',
      rule: 'A probability is the expectation of an indicator, so a frequency estimates it.',
      route: 'Monte Carlo',
      how: 'share of the samples that fall inside',
      evaluate: (values, draw) => share(values, ...ends(values), draw),
      slip: {
        tex: String.raw`\E\bigl[\mathbf 1\{X\le b\}\bigr]`,
        says: 'The left end is forgotten: this counts the whole left tail, $\\Phi\\bigl(\\tfrac{b-\\mu}\\sigma\\bigr)$.',
        evaluate: (values, draw) => share(values, -Infinity, ends(values)[1], draw),
      },
    },
  ],
};
