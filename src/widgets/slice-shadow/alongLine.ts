import { gaussLegendre } from '../../math/quadrature.ts';
import type { Center, JointLaw } from './laws.ts';

/** What the joint density along a line v = const says by itself. */
export interface AlongLine extends Center {
  /** log ∫ p(u, v) du, the log of the marginal density of v. */
  readonly logArea: number;
}

/** Nodes and weights on [0, 9], where all but 2e-19 of half a bell lies. */
const half = gaussLegendre(64, 0, 9);

/** Nodes with equal weights: the trapezoid rule, wide enough for a slice that lies |ρ v| away and finer than half its width. */
function ruleFor(v: number, width: number): { nodes: readonly number[]; weights: readonly number[] } {
  const reach = 9 + Math.abs(v);
  const count = Math.ceil((2 * reach) / (0.5 * width));
  const step = (2 * reach) / count;
  const nodes = Array.from({ length: count + 1 }, (_, i) => -reach + i * step);
  return { nodes, weights: nodes.map(() => step) };
}

/**
 * Mean and standard deviation of u on the line v, by renormalizing the joint density along it: three integrals by the
 * trapezoid rule, or where the density breaks off at 0 by 64 Gauss–Legendre nodes on each side. In log space, since far
 * out the joint density underflows. Nothing for a law without a density.
 */
export function alongLine({ logJoint, name, corr }: JointLaw, v: number): AlongLine | undefined {
  if (!logJoint) return undefined;
  const rule =
    name === 'normal'
      ? ruleFor(v, Math.sqrt((1 - corr) * (1 + corr)))
      : {
          nodes: [...half.nodes.map((u) => -u), ...half.nodes],
          weights: [...half.weights, ...half.weights],
        };
  const logs = rule.nodes.map((u) => logJoint(u, v));
  const most = Math.max(...logs);
  let [area, first] = [0, 0];
  const masses = logs.map((log, i) => (rule.weights[i] ?? NaN) * Math.exp(log - most));
  masses.forEach((mass, i) => {
    area += mass;
    first += mass * (rule.nodes[i] ?? NaN);
  });
  const mean = first / area;
  const second = masses.reduce((sum, mass, i) => sum + mass * ((rule.nodes[i] ?? NaN) - mean) ** 2, 0);
  return { mean, std: Math.sqrt(second / area), logArea: most + Math.log(area) };
}
