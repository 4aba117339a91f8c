import { quadraticGradientOfMean } from '../../math/gradientsQuadratic.ts';
import { gaussHermite } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { manyDimensions as params } from './params.ts';

type Values = ValuesOf<typeof params>;

// Exact to degree 11: the square of f ε has degree 6.
const noise = gaussHermite(6);

/** E g(ε) over one coordinate of the noise. */
function mean(g: (e: number) => number): number {
  let sum = 0;
  for (const [i, e] of noise.nodes.entries()) sum += (noise.weights[i] ?? NaN) * g(e);
  return sum;
}

/**
 * Var[(f − b) ε₁/σ], coordinate by coordinate: given ε₁, the other d − 1 terms of f enter by their mean and variance.
 */
function scoreVariance({ muZ, sigmaZ, target, dimension }: Values, baseline: number, lessSquaredMean = true): number {
  const m = muZ - target;
  const term = (e: number): number => (m + sigmaZ * e) ** 2;
  const termMean = mean(term);
  const others = (dimension - 1) * termMean;
  const othersVariance = (dimension - 1) * mean((e) => (term(e) - termMean) ** 2);
  const second = mean((e) => ((term(e) + others - baseline) ** 2 + othersVariance) * e * e) / sigmaZ ** 2;
  return lessSquaredMean ? second - (mean((e) => term(e) * e) / sigmaZ) ** 2 : second;
}

/** E[f ε₁²] by the same rule: the baseline that helps most, since E ε₁² = 1. */
function bestBaseline({ muZ, sigmaZ, target, dimension }: Values): number {
  const term = (e: number): number => (muZ - target + sigmaZ * e) ** 2;
  return mean((e) => term(e) * e * e) + (dimension - 1) * mean(term);
}

/** What one sample of the gradient scatters, by three estimators. */
export const variances: Chain<typeof params> = {
  id: 'D13.variances',
  title: 'The variance of one sample',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\operatorname{Var}\bigl[\partial_1 f(\q{\mu}+\q{\sigma}\varepsilon)\bigr]=4\q{\sigma}^2,\\&f(z)=\lVert z-a\mathbf1\rVert^2,\quad\q{q}=\N(\q{\mu}\mathbf1,\q{\sigma}^2I)\ \text{on}\ \mathbb R^d\end{aligned}`,
      relation: 'start',
      rule: 'The reparameterized sample $2(\\mu-a+\\sigma\\varepsilon_1)$ is linear in the noise and knows no other coordinate.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ sigmaZ }) => 4 * sigmaZ ** 2,
    },
    {
      tex: String.raw`\begin{aligned}&\operatorname{Var}\bigl[(f-b^\star)\,\partial_{\mu_1}\!\log\q{q}\bigr]\\&=4(d+1)(\q{\mu}-a)^2+2(d+2)\q{\sigma}^2\end{aligned}`,
      relation: '≤',
      rule: 'The best baseline is $b^\\star=\\E[f\\varepsilon_1^2]/\\E[\\varepsilon_1^2]=d(\\mu-a)^2+(d+2)\\sigma^2$; it changes no mean, as $\\E\\varepsilon_1=0$.',
      route: 'quadrature',
      how: 'Gauss–Hermite rule over the noise, coordinate by coordinate',
      evaluate: (values) => scoreVariance(values, bestBaseline(values)),
      slack: {
        tex: String.raw`\gap{4(d+1)(\mu-a)^2+2d\,\sigma^2}`,
        evaluate: ({ muZ, sigmaZ, target, dimension }) =>
          4 * (dimension + 1) * (muZ - target) ** 2 + 2 * dimension * sigmaZ ** 2,
      },
      slip: {
        tex: String.raw`\operatorname{Var}\bigl[(f-\E f)\,\partial_{\mu_1}\!\log\q{q}\bigr]`,
        says: 'The mean of $f$ is the usual baseline, but not the best one: it leaves $4\\sigma^2$ more, and the slack does not fit.',
        evaluate: (values) => {
          const average = values.dimension * ((values.muZ - values.target) ** 2 + values.sigmaZ ** 2);
          return scoreVariance(values, average);
        },
      },
    },
    {
      tex: String.raw`\begin{aligned}&\operatorname{Var}\bigl[f\,\partial_{\mu_1}\!\log\q{q}\bigr]\\&=\tfrac{d^2(\q{\mu}-a)^4}{\q{\sigma}^2}+(2d^2+8d+4)(\q{\mu}-a)^2\\&\quad+(d+2)(d+4)\q{\sigma}^2\end{aligned}`,
      relation: '≤',
      rule: 'Without a baseline; the moments of $\\varepsilon$ up to order 6 give the closed form, which grows like $d^2$.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ muZ, sigmaZ, target, dimension }) =>
        quadraticGradientOfMean({ mean: muZ, std: sigmaZ }, target, dimension).scoreVariance,
      slack: {
        tex: String.raw`\gap{(b^\star)^2/\sigma^2}`,
        evaluate: ({ muZ, sigmaZ, target, dimension }) => {
          const baseline = dimension * (muZ - target) ** 2 + (dimension + 2) * sigmaZ ** 2;
          return (baseline / sigmaZ) ** 2;
        },
      },
      slip: {
        tex: String.raw`\E\bigl[(f\,\partial_{\mu_1}\!\log\q{q})^2\bigr]`,
        says: 'A second moment is taken for a variance: the squared mean $4(\\mu-a)^2$ is not taken off.',
        evaluate: (values) => scoreVariance(values, 0, false),
      },
    },
  ],
};
