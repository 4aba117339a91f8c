import { klNormal } from '../../math/kl.ts';
import { logDensity, type Normal } from '../../math/normal.ts';
import { logPool, type Opinions } from '../../math/opinionPool.ts';
import { productNormals } from '../../math/productNormal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { candidateOf, opinionsOf, weighted } from './opinions.ts';
import type { candidate, experts } from './params.ts';

type Params = typeof experts & typeof candidate;

/** Σ wᵢ log pᵢ as a function of x. */
function logRawPool({ weights, experts: all }: Opinions): (x: number) => number {
  const densities = all.map(logDensity);
  return (x) => densities.reduce((sum, density, i) => sum + (weights[i] ?? NaN) * density(x), 0);
}

/** E_q f on ten standard deviations of q to either side. */
function expectation(q: Normal, f: (x: number) => number): number {
  const density = logDensity(q);
  return trapezoid((x) => Math.exp(density(x)) * f(x), q.mean - 10 * q.std, q.mean + 10 * q.std, 401);
}

/** log ∫ ∏ pᵢ^wᵢ dx, on ten standard deviations to either side of the peak, the height of the peak taken out. */
function logZByQuadrature(opinions: Opinions, pool: Normal): number {
  const raw = logRawPool(opinions);
  const most = raw(pool.mean);
  const [low, high] = [pool.mean - 10 * pool.std, pool.mean + 10 * pool.std];
  return most + Math.log(trapezoid((x) => Math.exp(raw(x) - most), low, high, 401));
}

const pool = String.raw`\tfrac1{\ev{Z}}\textstyle\prod_i\p{p_i}^{w_i}`;

/** The logarithmic pool minimizes the weighted sum of reverse divergences. */
export const logarithmic: Chain<Params> = {
  id: 'D23.logarithmic',
  title: 'The logarithmic pool minimizes the reverse sum',
  lines: [
    {
      tex: String.raw`\textstyle\sum_iw_i\,\KL{\q{q}}{\p{p_i}}`,
      relation: 'start',
      rule: 'The weighted sum of the divergences of any $\\q{q}$ from the experts $\\p{p_i}=\\N(\\mu_i,\\sigma_i^2)$; here $\\q{q}=\\N(m,s^2)$.',
      route: 'exact',
      how: 'two divergences of normals in closed form',
      evaluate: (values) => {
        const q = candidateOf(values);
        return weighted(opinionsOf(values), (expert) => klNormal(q, expert));
      },
    },
    {
      tex: String.raw`\E_{\q{q}}\Bigl[\log\q{q}-\textstyle\sum_iw_i\log\p{p_i}\Bigr]`,
      relation: '=',
      rule: 'Expectations are linear, and $\\sum_iw_i=1$ gathers the terms $\\log\\q{q}$.',
      route: 'quadrature',
      how: 'trapezoid rule on ten standard deviations of q to either side, 401 points',
      evaluate: (values) => {
        const q = candidateOf(values);
        const logQ = logDensity(q);
        const raw = logRawPool(opinionsOf(values));
        return expectation(q, (x) => logQ(x) - raw(x));
      },
    },
    {
      tex: String.raw`\KL{\q{q}}{${pool}}-\log\ev{Z}`,
      relation: '=',
      rule: 'Add and subtract $\\log\\ev{Z}$, where $\\ev{Z}=\\int\\prod_i\\p{p_i}^{w_i}dx$.',
      route: 'quadrature',
      how: 'closed divergence to the pool; Z by the trapezoid rule',
      evaluate: (values) => {
        const opinions = opinionsOf(values);
        const { normal } = productNormals(opinions.experts, opinions.weights);
        return klNormal(candidateOf(values), normal) - logZByQuadrature(opinions, normal);
      },
      slip: {
        tex: String.raw`\KL{\q{q}}{${pool}}+\log\ev{Z}`,
        says: 'The sign of $\\log\\ev{Z}$: the pool is divided by $\\ev{Z}$, so that $-\\log\\ev{Z}$ is left over.',
        evaluate: (values) => {
          const opinions = opinionsOf(values);
          const { normal } = productNormals(opinions.experts, opinions.weights);
          return klNormal(candidateOf(values), normal) + logZByQuadrature(opinions, normal);
        },
      },
    },
    {
      tex: String.raw`-\log\ev{Z}`,
      relation: '≥',
      rule: 'A divergence is never negative. Equal only if $\\q{q}$ is the pool.',
      route: 'exact',
      how: 'the pool of the library, in closed form',
      evaluate: (values) => -logPool(opinionsOf(values)).logZ,
      slack: {
        tex: String.raw`\gap{\KL{\q{q}}{\text{the pool}}}`,
        evaluate: (values) => {
          const { normal } = logPool(opinionsOf(values));
          const q = candidateOf(values);
          const [logQ, logOther] = [logDensity(q), logDensity(normal)];
          return expectation(q, (x) => logQ(x) - logOther(x));
        },
      },
    },
  ],
};
