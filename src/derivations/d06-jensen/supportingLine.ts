import { meanBregman, phis, weightedMean } from '../../math/jensen.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { pointsOf, type PointParams } from './points.ts';

type Values = ValuesOf<PointParams>;

/** E φ(X). */
const meanOfPhi = (values: Values): number => {
  const { x, w } = pointsOf(values);
  return x.reduce((sum, each, i) => sum + (w[i] ?? NaN) * phis[values.phi].value(each), 0);
};

/** The mean over the points of the line that touches the graph at `touch`. */
function meanOfTangent(values: Values, touch: number): number {
  const { x, w } = pointsOf(values);
  const phi = phis[values.phi];
  const height = phi.value(touch);
  const slope = phi.slope(touch);
  return weightedMean(
    w,
    x.map((each) => height + slope * (each - touch)),
  );
}

/** Jensen's inequality for any X, by a supporting line at its mean. */
export const supportingLine: Chain<PointParams> = {
  id: 'D6.supporting',
  title: 'Jensen for any X, by a supporting line',
  unit: '',
  lines: [
    {
      tex: String.raw`\E\,\varphi(X)`,
      relation: 'start',
      rule: 'The mean of a convex function; the three points are the law of $X$. For $-\\log$, a point left of 0.1 counts as 0.1.',
      route: 'enumeration',
      how: 'weighted sum',
      evaluate: meanOfPhi,
    },
    {
      tex: String.raw`\begin{aligned}&\E\bigl[\varphi(m)+c\,(X-m)\bigr],\\&m=\E X,\ c\in\partial\varphi(m)\end{aligned}`,
      relation: '≥',
      rule: 'A convex function lies above each of its supporting lines; expectations keep order. What is given away is the mean Bregman divergence, $B(x,m)=\\varphi(x)-\\varphi(m)-c\\,(x-m)$.',
      route: 'enumeration',
      how: 'height of the supporting line at each point, averaged',
      evaluate: (values) => {
        const { x, w } = pointsOf(values);
        return meanOfTangent(values, weightedMean(w, x));
      },
      slack: {
        tex: String.raw`\gap{\E\,B(X,m)}`,
        evaluate: (values) => {
          const { x, w } = pointsOf(values);
          return meanBregman(values.phi, x, w);
        },
      },
      slip: {
        tex: String.raw`\E\bigl[\varphi(x_1)+c\,(X-x_1)\bigr],\quad c\in\partial\varphi(x_1)`,
        says: 'The line touches at $x_1$ instead of the mean. It is still a lower bound, but never a better one than the line at the mean.',
        evaluate: (values) => meanOfTangent(values, pointsOf(values).x[0]),
      },
    },
    {
      tex: String.raw`\varphi(m)+c\,(\E X-m)=\varphi(\E X)`,
      relation: '=',
      rule: 'Linearity, and $\\E X=m$: the slope drops out.',
      route: 'enumeration',
      how: 'the function at the mean',
      evaluate: (values) => {
        const { x, w } = pointsOf(values);
        return phis[values.phi].value(weightedMean(w, x));
      },
      slip: {
        tex: String.raw`\varphi\,\E[X]=\E\,\varphi(X)`,
        says: 'The parentheses are missing: read as the mean of the function, $\\varphi\\,\\E[X]$ is the quantity we started from.',
        evaluate: meanOfPhi,
      },
    },
  ],
};
