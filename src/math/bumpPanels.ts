import type { Normal } from './normal.ts';
import { gaussLegendre } from './quadrature.ts';

/** A panel of quadrature nodes on the line. */
export interface Panel {
  /** The nodes are origin + offset; the offsets keep digits that a node far from 0 would round away. */
  readonly origin: number;
  readonly offsets: Float64Array;
  readonly weights: Float64Array;
  /** Indices of the bumps that are not negligible beside the highest one, anywhere on the panel. */
  readonly near: readonly number[];
}

/** Beyond this many stds a normal holds 2e-19 of its mass. */
const reach = 9;

/** A panel is at most this many stds of the narrowest bump wide; sixteen nodes then leave about 1e-14. */
const width = 1;

/** A bump whose log density is this much lower everywhere on a panel adds less than the last digit. */
const negligible = 45;

const rule = gaussLegendre(16);

/** Where a bump begins or ends: mean + reach, kept apart since their sum may round the reach away. */
interface End {
  /** Index of the bump, counted from the narrowest. */
  readonly bump: number;
  readonly mean: number;
  readonly reach: number;
}

const distance = (from: End, to: End): number => to.mean - from.mean + (to.reach - from.reach);

/** The bumps that count between `low` and `high` from the origin: whose top is not far below the highest of the floors. */
function nearOn(bumps: readonly Normal[], origin: number, low: number, high: number): number[] {
  const tops = new Float64Array(bumps.length);
  let floor = -Infinity;
  for (let index = 0; index < tops.length; index++) {
    const { mean, std } = bumps[index]!;
    const u = (origin - mean + low) / std;
    const v = (origin - mean + high) / std;
    const near = u <= 0 && v >= 0 ? 0 : Math.min(Math.abs(u), Math.abs(v));
    const far = Math.max(Math.abs(u), Math.abs(v));
    const peak = -Math.log(std);
    tops[index] = peak - 0.5 * near * near;
    floor = Math.max(floor, peak - 0.5 * far * far);
  }
  const near: number[] = [];
  for (let index = 0; index < tops.length; index++) if (tops[index]! > floor - negligible) near.push(index);
  return near;
}

/**
 * Gauss–Legendre panels of sixteen nodes for integrals of functions made of normal densities: they cover nine stds of
 * every bump and of every one of `others`, no panel is wider than one std of the narrowest that reaches it, and the
 * stretches between bumps that are far apart are left out. Offsets are counted from the mean of the narrowest one. Does
 * not check the bumps.
 */
export function* bumpPanels(bumps: readonly Normal[], others: readonly Normal[] = []): Generator<Panel> {
  const all = [...bumps, ...others].toSorted((a, b) => a.std - b.std);
  const ends = all
    .flatMap(({ mean, std }, bump): End[] => [
      { bump, mean, reach: -reach * std },
      { bump, mean, reach: reach * std },
    ])
    .toSorted((a, b) => distance(b, a));
  const open = new Uint8Array(all.length);
  const pass = ({ bump, reach: side }: End): void => {
    open[bump] = side < 0 ? 1 : 0;
  };
  let next = 0;
  for (let left = ends[next]; left !== undefined; left = ends[next]) {
    pass(left);
    next++;
    let narrowest = open.indexOf(1);
    if (narrowest < 0) continue;
    // Ends that lie closer than one panel share it.
    for (; next + 1 < ends.length; next++) {
      const [here, beyond] = [ends[next] ?? left, ends[next + 1] ?? left];
      const narrower = here.reach < 0 ? Math.min(narrowest, here.bump) : narrowest;
      if (distance(left, beyond) > width * (all[narrower]?.std ?? NaN)) break;
      pass(here);
      narrowest = narrower;
    }
    const { mean: origin, std } = all[narrowest] ?? { mean: NaN, std: NaN };
    const length = distance(left, ends[next] ?? left);
    if (!(length > 0)) continue;
    const start = left.mean - origin + left.reach;
    const count = Math.ceil(length / (width * std));
    const half = length / count / 2;
    for (let panel = 0; panel < count; panel++) {
      const center = start + (2 * panel + 1) * half;
      yield {
        origin,
        offsets: Float64Array.from(rule.nodes, (node) => center + half * node),
        weights: Float64Array.from(rule.weights, (weight) => half * weight),
        near: nearOn(bumps, origin, center - half, center + half),
      };
    }
  }
}
