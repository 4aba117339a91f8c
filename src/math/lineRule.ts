import { gaussLegendre, type Rule } from './quadrature.ts';
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

/**
 * The Gauss–Legendre rule of 16 nodes on each panel between neighboring edges, which must be finite and rise. Throws
 * `RangeError` where they do not, or there are fewer than two.
 */
export function panelRule(edges: readonly number[]): Rule {
  requireThat(edges.length >= 2, 'panelRule: there must be two edges', edges.length);
  const nodes: number[] = [];
  const weights: number[] = [];
  for (const [i, high] of edges.slice(1).entries()) {
    const low = edges[i] ?? NaN;
    requireThat(low < high && high - low < Infinity, 'panelRule: edges must be finite and rise', [low, high]);
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
 * Throws `RangeError` for no bumps, a bad one or a bad reach.
 */
export function aroundBumps(bumps: readonly Bump[], reach = 12): Rule {
  requireThat(bumps.length > 0, 'aroundBumps: there must be a bump', bumps);
  for (const bump of bumps) checkBump('aroundBumps', bump);
  requireThat(reach > 0 && reach <= 1000, 'aroundBumps: reach must be positive and at most 1,000', reach);
  const edges = bumps.flatMap(({ center, scale }) =>
    Array.from({ length: 2 * Math.ceil(reach) + 1 }, (_, i) => center + scale * (i - Math.ceil(reach))),
  );
  return panelRule([...new Set(edges)].toSorted((a, b) => a - b));
}
