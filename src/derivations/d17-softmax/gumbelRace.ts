import { proportionWithError } from '../../math/monteCarlo.ts';
import { gaussLegendre, trapezoid } from '../../math/quadrature.ts';
import { softmax } from '../../math/softmax.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { logitsOf } from './logitsOf.ts';
import type { logits, racer } from './params.ts';

type Params = typeof logits & typeof racer;
type Values = ValuesOf<Params>;

/** How often the racer wins when each logit gets Gumbel noise −log(−log u). */
function wins(values: Values, draw: Draw): Estimate {
  const a = logitsOf(values);
  const k = values.racer - 1;
  const [own = NaN, one = NaN, other = NaN] = [a[k], ...a.filter((_, j) => j !== k)];
  const u = draw.uniforms('D17.race', 3 * draw.n);
  let won = 0;
  for (let i = 0; i < 3 * draw.n; i += 3) {
    const score = own - Math.log(-Math.log(u[i] ?? NaN));
    if (score < one - Math.log(-Math.log(u[i + 1] ?? NaN))) continue;
    if (score >= other - Math.log(-Math.log(u[i + 2] ?? NaN))) won += 1;
  }
  return proportionWithError(won, draw.n);
}

const sizes = (values: Values): { own: number; sum: number } => {
  const exponentials = logitsOf(values).map(Math.exp);
  return { own: exponentials[values.racer - 1] ?? NaN, sum: exponentials.reduce((sum, each) => sum + each, 0) };
};

const unitPanel = gaussLegendre(16, 0, 1);

/** ∫ f over [from, from + panels · width], 16 nodes of Gauss–Legendre a panel. */
function panels(f: (x: number) => number, from: number, width: number, count: number): number {
  let sum = 0;
  for (let panel = 0; panel < count; panel++)
    for (const [i, node] of unitPanel.nodes.entries())
      sum += (unitPanel.weights[i] ?? NaN) * f(from + width * (panel + node));
  return width * sum;
}

/** e^own · ∫ e^(−t) e^(−e^(−t) S) dt, around the place log S where the integrand is largest. */
const collected = (own: number, sum: number): number =>
  own * panels((t) => Math.exp(-t - Math.exp(-t) * sum), Math.log(sum) - 5, 3, 14);

/** The winner of a race of logits with Gumbel noise has the law softmax. */
export const gumbelRace: Chain<Params> = {
  id: 'D17.race',
  title: 'The winner of a Gumbel race is a draw from softmax',
  unit: '',
  lines: [
    {
      tex: String.raw`\mathbb P\bigl(a_k+g_k\ge a_j+g_j\ \ \forall j\bigr)`,
      relation: 'start',
      rule: 'Each logit gets noise $g_j$ of its own, standard Gumbel, and the largest sum wins; $T=1$.',
      route: 'Monte Carlo',
      how: 'share of the races that class $k$ wins',
      evaluate: wins,
    },
    {
      tex: String.raw`\begin{aligned}\int &e^{-(t-a_k)}e^{-e^{-(t-a_k)}}\\&\times\prod_{j\ne k}e^{-e^{-(t-a_j)}}\,dt\end{aligned}`,
      relation: '=',
      rule: 'The noises are independent: the winner stands at $t$ with its density, and every other below $t$ with its cumulative probability.',
      route: 'quadrature',
      how: 'trapezoid rule, 221 points around the largest logit',
      evaluate: (values) => {
        const a = logitsOf(values);
        const k = values.racer - 1;
        const most = Math.max(...a);
        const integrand = (t: number): number => {
          let product = 1;
          for (let j = 0; j < 3; j++) {
            const below = Math.exp((a[j] ?? NaN) - t);
            product *= (j === k ? below : 1) * Math.exp(-below);
          }
          return product;
        };
        return trapezoid(integrand, most - 5, most + 39, 221);
      },
    },
    {
      tex: String.raw`e^{a_k}\int e^{-t}\,e^{-e^{-t}\sum_je^{a_j}}\,dt`,
      relation: '=',
      rule: 'Collect the exponents: all classes enter the sum, the winner too.',
      route: 'quadrature',
      how: 'Gauss–Legendre, 14 panels around $\\log\\sum_je^{a_j}$',
      evaluate: (values) => {
        const { own, sum } = sizes(values);
        return collected(own, sum);
      },
      slip: {
        tex: String.raw`e^{a_k}\int e^{-t}\,e^{-e^{-t}\sum_{j\ne k}e^{a_j}}\,dt`,
        says: 'The winner’s own factor $e^{-e^{-(t-a_k)}}$ is lost: the result is the odds $\\pi_k/(1-\\pi_k)$.',
        evaluate: (values) => {
          const { own, sum } = sizes(values);
          return collected(own, sum - own);
        },
      },
    },
    {
      tex: String.raw`e^{a_k}\int_0^\infty e^{-u\sum_je^{a_j}}\,du`,
      relation: '=',
      rule: 'Substitute $u=e^{-t}$, $du=-e^{-t}\\,dt$.',
      route: 'quadrature',
      how: 'Gauss–Legendre, 5 panels up to 40 decay lengths',
      evaluate: (values) => {
        const { own, sum } = sizes(values);
        return own * panels((u) => Math.exp(-u * sum), 0, 8 / sum, 5);
      },
      slip: {
        tex: String.raw`e^{a_k}\int_0^\infty u\,e^{-u\sum_je^{a_j}}\,du`,
        says: 'The factor $e^{-t}$ is kept, although it went into $du$.',
        evaluate: (values) => {
          const { own, sum } = sizes(values);
          return own * panels((u) => u * Math.exp(-u * sum), 0, 8 / sum, 5);
        },
      },
    },
    {
      tex: String.raw`\frac{e^{a_k}}{\sum_je^{a_j}}=\pi_k`,
      relation: '=',
      rule: 'The integral of an exponential is the inverse of its rate.',
      route: 'exact',
      how: 'softmax',
      evaluate: (values) => softmax(logitsOf(values))[values.racer - 1] ?? NaN,
    },
  ],
};
