import { phis, weightedMean, type Phi } from '../../math/jensen.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { pointsOf, type PointParams } from './points.ts';

/** The first point, and the other two as points with weights of their own and a mean. */
interface Split {
  readonly phi: Phi;
  readonly first: { readonly x: number; readonly w: number };
  readonly rest: { readonly x: readonly number[]; readonly w: readonly number[]; readonly mean: number };
}

function split(values: ValuesOf<PointParams>): Split {
  const { x, w } = pointsOf(values);
  const remaining = 1 - w[0];
  const others = { x: x.slice(1), w: w.slice(1).map((weight) => weight / remaining) };
  return {
    phi: phis[values.phi],
    first: { x: x[0], w: w[0] },
    rest: { ...others, mean: weightedMean(others.w, others.x) },
  };
}

const restMean = String.raw`\sum_{i\ge2}\tfrac{w_i}{1-w_1}x_i`;

/** Jensen's inequality for three points, from two points by induction. */
export const jensenPoints: Chain<PointParams> = {
  id: 'D6.finite',
  title: 'Jensen for three points, from two',
  unit: '',
  lines: [
    {
      tex: String.raw`\varphi(\E X)=\varphi\Bigl(\sum_i w_ix_i\Bigr)`,
      relation: 'start',
      rule: 'A convex function at the mean of three points with positive weights of sum 1. For $-\\log$, a point left of 0.1 counts as 0.1.',
      route: 'enumeration',
      how: 'the weighted mean, then the function',
      evaluate: (values) => {
        const { x, w } = pointsOf(values);
        return phis[values.phi].value(weightedMean(w, x));
      },
    },
    {
      tex: String.raw`\begin{aligned}&\varphi\bigl(w_1x_1+(1-w_1)\,y\bigr),\\&y=${restMean}\end{aligned}`,
      relation: '=',
      rule: 'Split off the first point; the weights of the others, divided by $1-w_1$, sum to 1, and $y$ is their mean.',
      route: 'enumeration',
      how: 'two points: the first, and the mean of the others',
      evaluate: (values) => {
        const { phi, first, rest } = split(values);
        return phi.value(first.w * first.x + (1 - first.w) * rest.mean);
      },
      slip: {
        tex: String.raw`\varphi\bigl(w_1x_1+(1-w_1)\,y\bigr),\quad y=\sum_{i\ge2}w_ix_i`,
        says: 'The weights of the rest are not divided by $1-w_1$, so they do not sum to 1 and $y$ is no mean.',
        evaluate: (values) => {
          const { phi, first, rest } = split(values);
          return phi.value(first.w * first.x + (1 - first.w) * ((1 - first.w) * rest.mean));
        },
      },
    },
    {
      tex: String.raw`w_1\varphi(x_1)+(1-w_1)\,\varphi(y)`,
      relation: '≤',
      rule: 'Convexity for two points: the chord lies above the graph, and on it only where $\\varphi$ is straight between them. What it gives away is told by Bregman divergences, $B(x,m)=\\varphi(x)-\\varphi(m)-c\\,(x-m)$ with $c\\in\\partial\\varphi(m)$, $m=\\E X$.',
      route: 'enumeration',
      how: 'height of the chord',
      evaluate: (values) => {
        const { phi, first, rest } = split(values);
        return first.w * phi.value(first.x) + (1 - first.w) * phi.value(rest.mean);
      },
      slack: {
        tex: String.raw`\gap{w_1B(x_1,m)+(1-w_1)B(y,m)}`,
        evaluate: (values) => {
          const { phi, first, rest } = split(values);
          const { x, w } = pointsOf(values);
          const mean = weightedMean(w, x);
          return first.w * phi.bregman(first.x, mean) + (1 - first.w) * phi.bregman(rest.mean, mean);
        },
      },
    },
    {
      tex: String.raw`w_1\varphi(x_1)+(1-w_1)\sum_{i\ge2}\tfrac{w_i}{1-w_1}\varphi(x_i)`,
      relation: '≤',
      rule: 'The induction hypothesis, for the remaining points.',
      route: 'enumeration',
      how: 'as it is written',
      evaluate: (values) => {
        const { phi, first, rest } = split(values);
        return first.w * phi.value(first.x) + (1 - first.w) * weightedMean(rest.w, rest.x.map(phi.value));
      },
      slack: {
        tex: String.raw`\gap{(1-w_1)\sum_{i\ge2}\tfrac{w_i}{1-w_1}B(x_i,y)}`,
        evaluate: (values) => {
          const { phi, first, rest } = split(values);
          const divergences = rest.x.map((x) => phi.bregman(x, rest.mean));
          return (1 - first.w) * weightedMean(rest.w, divergences);
        },
      },
    },
    {
      tex: String.raw`\sum_i w_i\,\varphi(x_i)=\E\,\varphi(X)`,
      relation: '=',
      rule: '$1-w_1$ cancels.',
      route: 'enumeration',
      how: 'the function at each point, then the weighted mean',
      evaluate: (values) => {
        const { x, w } = pointsOf(values);
        return weightedMean(w, x.map(phis[values.phi].value));
      },
      slip: {
        tex: String.raw`\sum_i \varphi(w_i\,x_i)`,
        says: 'The weights have slipped into the function: they weigh its values, not the points.',
        evaluate: (values) => {
          const { x, w } = pointsOf(values);
          return x.reduce((sum, each, i) => sum + phis[values.phi].value((w[i] ?? NaN) * each), 0);
        },
      },
    },
  ],
};
