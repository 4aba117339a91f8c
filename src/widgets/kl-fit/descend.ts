import { mixtureMoments, type Mixture } from '../../math/mixture.ts';
import type { Normal } from '../../math/normal.ts';

/** Which divergence is made small: `reverse` is KL(q ‖ p), averaged under q; `forward` is KL(p ‖ q), averaged under p. */
export type Direction = 'reverse' | 'forward';

/** A divergence as a function of q, up to a constant, with its slopes along the mean and along log std. */
export interface Slope {
  readonly value: number;
  readonly mean: number;
  readonly logStd: number;
}

/** Nodes on ±8 of the standard normal per unit, coarse and fine; the fine ones are for a p that bends sharply under q. */
const fineness = [15, 40, 100] as const;

/** Nodes u and weights of the standard normal, by the trapezoid rule on ±8. */
const makeNodes = (perUnit: number): readonly { readonly u: number; readonly weight: number }[] =>
  Array.from({ length: 16 * perUnit + 1 }, (_, i) => {
    const u = i / perUnit - 8;
    return { u, weight: Math.exp(-0.5 * u * u) / (perUnit * Math.sqrt(2 * Math.PI)) };
  });

const kept = new Map<number, ReturnType<typeof makeNodes>>();

/** The nodes that resolve a bend of log p of this length under a bell of width `std`, as far as the finest do. */
function nodesFor(std: number, bend: number): ReturnType<typeof makeNodes> {
  const perUnit = fineness.find((each) => each * bend > 2 * std) ?? fineness[2];
  const nodes = kept.get(perUnit) ?? makeNodes(perUnit);
  kept.set(perUnit, nodes);
  return nodes;
}

/** log p and its derivative at a place, up to a constant; nothing is allocated, because descent asks often. */
function makeScore({ weights, components }: Mixture): (x: number, into: Float64Array) => void {
  const terms = components.map(({ mean, std }, k) => ({
    mean,
    precision: 1 / (std * std),
    log: Math.log((weights[k] ?? 0) / std),
  }));
  return (x, into) => {
    let top = -Infinity;
    for (const { mean, precision, log } of terms) top = Math.max(top, log - 0.5 * precision * (x - mean) ** 2);
    let sum = 0;
    let pull = 0;
    for (const { mean, precision, log } of terms) {
      const share = Math.exp(log - 0.5 * precision * (x - mean) ** 2 - top);
      sum += share;
      pull += share * precision * (mean - x);
    }
    into[0] = top + Math.log(sum);
    into[1] = pull / sum;
  };
}

/** KL(q ‖ p) = −log s − E log p(m + s U) + constant, with the reparameterized slopes. */
function reverseSlope(q: Normal, score: (x: number, into: Float64Array) => void, bend: number): Slope {
  const at = new Float64Array(2);
  let cross = 0;
  let pull = 0;
  let stretch = 0;
  for (const { u, weight } of nodesFor(q.std, bend)) {
    score(q.mean + q.std * u, at);
    cross += weight * (at[0] ?? 0);
    pull += weight * (at[1] ?? 0);
    stretch += weight * (at[1] ?? 0) * q.std * u;
  }
  return { value: -Math.log(q.std) - cross, mean: -pull, logStd: -1 - stretch };
}

/** KL(p ‖ q) = log s + E_p (x − m)² / 2s² + constant, through the moments of p. */
function forwardSlope(q: Normal, moments: Normal): Slope {
  const spread = (moments.std ** 2 + (moments.mean - q.mean) ** 2) / q.std ** 2;
  return { value: Math.log(q.std) + spread / 2, mean: (q.mean - moments.mean) / q.std ** 2, logStd: 1 - spread };
}

/** The slope of the divergence as a function of q, for one target; `coarse` takes few nodes however sharply p bends. */
export function slopeFor(direction: Direction, p: Mixture, coarse = false): (q: Normal) => Slope {
  if (direction === 'forward') {
    const moments = mixtureMoments(p);
    return (q) => forwardSlope(q, moments);
  }
  const score = makeScore(p);
  const means = p.components.map(({ mean }) => mean);
  const spread = Math.max(...means) - Math.min(...means);
  // Two bells of this width, so far apart, change places within about this length.
  const bend = spread > 0 && !coarse ? Math.min(...p.components.map(({ std }) => std)) ** 2 / spread : Infinity;
  return (q) => reverseSlope(q, score, bend);
}

/** The move a slope asks for: downhill in both, scaled by the curvature that a single bell of that slope would have. */
function downhill(direction: Direction, q: Normal, slope: Slope): { mean: number; logStd: number } {
  if (direction === 'forward') return { mean: -slope.mean * q.std ** 2, logStd: 0.5 * Math.log(1 - slope.logStd) };
  // The mean curvature of −log p under q is (1 + slope)/s² (Stein); where p bends the other way, take a plain step.
  const bend = 1 + slope.logStd;
  return { mean: (-slope.mean * q.std ** 2) / Math.max(bend, 0.2), logStd: bend > 0.2 ? -0.5 * Math.log(bend) : 0.8 };
}

/**
 * One step of descent on (mean, log std): along the downhill move, no longer than `limit` in either, halved until the
 * divergence falls. Undefined where no step does, which is at a minimum or on a ridge.
 */
export function descentStep(
  direction: Direction,
  slopeAt: (q: Normal) => Slope,
  q: Normal,
  limit = Infinity,
): Normal | undefined {
  const here = slopeAt(q);
  const move = downhill(direction, q, here);
  let t = Math.min(1, limit / Math.max(Math.abs(move.mean), Math.abs(move.logStd)));
  for (let halving = 0; halving < 30; halving++, t /= 2) {
    const next = { mean: q.mean + t * move.mean, std: q.std * Math.exp(t * move.logStd) };
    const far = Math.max(Math.abs(next.mean - q.mean), Math.abs(next.std - q.std));
    if (far < 1e-9) return undefined;
    if (slopeAt(next).value < here.value) return next;
  }
  return undefined;
}
