import { panelRule } from '../math/lineRule.ts';

/** A point of the plane for each position on a curve, 0 at its start and 1 at its end. */
export type Curve = (position: number) => readonly [x: number, y: number];

/** The nodes of all curves in one line, with their weights and room for what is summed. */
interface Nodes {
  readonly nodeX: Float64Array;
  readonly nodeY: Float64Array;
  readonly weights: Float64Array;
  readonly exponents: Float64Array;
}

function nodesOn(curves: readonly Curve[], panels: number): Nodes {
  const rule = panelRule(Array.from({ length: panels + 1 }, (_, i) => i / panels));
  const points = curves.flatMap((curve) => rule.nodes.map(curve));
  return {
    nodeX: Float64Array.from(points, ([x]) => x),
    nodeY: Float64Array.from(points, ([, y]) => y),
    weights: Float64Array.from(points, (_, i) => rule.weights[i % rule.weights.length]!),
    exponents: new Float64Array(points.length),
  };
}

/**
 * log p(x) in nats of points at a uniform position on one of these curves, each as likely as another, with noise of this
 * standard deviation along both axes: p(x) is the integral over the position of N(x; curve(position), std² I). The
 * Gauss–Legendre rule on `panels` panels per curve is exact to 1e-9 of the density at a distance d from a curve where panels
 * are shorter than 30 std²/d: near an end of the curve the integrand then falls by less than e^(−30) along a panel.
 */
export function curveLogDensity(
  curves: readonly Curve[],
  std: number,
  panels: number,
): (x: ArrayLike<number>) => number {
  let nodes: Nodes | undefined;
  return (x) => {
    nodes ??= nodesOn(curves, panels);
    const { nodeX, nodeY, weights, exponents } = nodes;
    const [px, py] = [x[0]!, x[1]!];
    const precision = 1 / (std * std);
    let most = -Infinity;
    for (let i = 0; i < weights.length; i++) {
      const dx = px - nodeX[i]!;
      const dy = py - nodeY[i]!;
      const exponent = -0.5 * precision * (dx * dx + dy * dy);
      exponents[i] = exponent;
      if (exponent > most) most = exponent;
    }
    let sum = 0;
    // What is e⁻⁴⁵ of the largest term is lost in its rounding.
    for (let i = 0; i < weights.length; i++)
      if (exponents[i]! > most - 45) sum += weights[i]! * Math.exp(exponents[i]! - most);
    return most + Math.log((sum * precision) / (2 * Math.PI * curves.length));
  };
}
