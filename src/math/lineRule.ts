import { logSumExp } from './logSumExp.ts';
import { gaussLegendre, trapezoid, type Rule } from './quadrature.ts';
import { requireThat } from './requireThat.ts';

/** Where an integrand has mass: around `center`, and falling off within a few `scale`. */
export interface Bump {
  readonly center: number;
  readonly scale: number;
}

const base = gaussLegendre(16);

function checkBump(caller: string, { center, scale }: Bump): void {
  requireThat(Number.isFinite(center), `${caller}: a center must be finite`, center);
  requireThat(scale > 0 && scale < Infinity, `${caller}: a scale must be positive and finite`, scale);
}

/** The Gauss–Legendre rule of 16 nodes on each panel between neighboring edges, which must rise. Throws `RangeError` where they do not. */
export function panelRule(edges: readonly number[]): Rule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (const [i, high] of edges.slice(1).entries()) {
    const low = edges[i] ?? NaN;
    requireThat(low < high, 'panelRule: edges must rise', [low, high]);
    const half = (high - low) / 2;
    for (const [k, node] of base.nodes.entries()) {
      nodes.push(low + half * (1 + node));
      weights.push(half * (base.weights[k] ?? NaN));
    }
  }
  return { nodes, weights };
}

/**
 * A rule for an integrand whose mass lies in bumps that may differ in width by any factor: panels one scale wide within
 * `reach` scales (12 unless told) of each center, exact to rounding for normal densities times smooth functions.
 * Throws `RangeError` for no bumps or a bad one.
 */
export function aroundBumps(bumps: readonly Bump[], reach = 12): Rule {
  requireThat(bumps.length > 0, 'aroundBumps: there must be a bump', bumps);
  for (const bump of bumps) checkBump('aroundBumps', bump);
  const edges = bumps.flatMap(({ center, scale }) =>
    Array.from({ length: 2 * Math.ceil(reach) + 1 }, (_, i) => center + scale * (i - Math.ceil(reach))),
  );
  return panelRule([...new Set(edges)].toSorted((a, b) => a - b));
}

/**
 * ∫ f over the line by the trapezoid rule on 12 scales to either side of one bump, twenty points a scale: exact to rounding
 * for a normal density times a smooth function. Throws `RangeError` for a bad bump.
 */
export function trapezoidAround(f: (x: number) => number, bump: Bump): number {
  checkBump('trapezoidAround', bump);
  const { center, scale } = bump;
  return scale * trapezoid((u) => f(center + scale * u), -12, 12, 481);
}

/** log ∫ e^(logF(x)) dx by a rule with positive weights, without underflow: the log-sum-exp of log weights plus logF. */
export function integrateLog(rule: Rule, logF: (x: number) => number): number {
  return logSumExp(rule.nodes.map((node, i) => Math.log(rule.weights[i] ?? NaN) + logF(node)));
}
