import { prob } from '../../math/normal.ts';
import { gaussLegendre } from '../../math/quadrature.ts';
import type { JointLaw } from './laws.ts';

/** Nodes and weights on [0, 9]; the laws change their form at 0. */
const half = gaussLegendre(48, 0, 9);

/** The two parts of the variance of u: the mean of the slices' variances, and the variance of the slices' means. */
export interface TotalVariance {
  readonly within: number;
  readonly between: number;
}

/** Both parts by 48 Gauss–Legendre nodes on each side of v = 0, weighted by the density of v. */
export function totalVariance({ given }: JointLaw): TotalVariance {
  let [within, between] = [0, 0];
  half.nodes.forEach((node, i) => {
    for (const v of [-node, node]) {
      const mass = (half.weights[i] ?? NaN) * prob({ mean: 0, std: 1 }, v);
      const { mean, std } = given(v);
      within += mass * std * std;
      between += mass * mean * mean;
    }
  });
  return { within, between };
}
