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

/** A panel is at most this many stds of the narrowest bump wide; sixteen nodes then leave about 1e-16. */
const width = 0.5;

/** A bump whose log density is this much lower everywhere on a panel adds less than the last digit. */
const negligible = 45;

const rule = gaussLegendre(16);

/** The range of a normal's log density, up to the constant it shares with all, for offsets from `origin` in [a, b]. */
function logRange({ mean, std }: Normal, origin: number, a: number, b: number): readonly [number, number] {
  const u = (origin - mean + a) / std;
  const v = (origin - mean + b) / std;
  const near = u <= 0 && v >= 0 ? 0 : Math.min(Math.abs(u), Math.abs(v));
  const far = Math.max(Math.abs(u), Math.abs(v));
  return [-0.5 * far * far - Math.log(std), -0.5 * near * near - Math.log(std)];
}

/** The bumps that count on a panel: whose top is not far below the highest of the others' floors. */
function nearOn(bumps: readonly Normal[], origin: number, a: number, b: number): number[] {
  const ranges = bumps.map((bump) => logRange(bump, origin, a, b));
  const floor = ranges.reduce((most, [low]) => Math.max(most, low), -Infinity);
  return ranges.flatMap(([, top], index) => (top > floor - negligible ? [index] : []));
}

/**
 * Gauss–Legendre panels for integrals of functions made of normal densities: they cover nine stds of every bump and of
 * every one of `others`, no panel is wider than half a std of the narrowest that reaches it, and the stretches between
 * bumps that are far apart are left out. Offsets are counted from the mean of the narrowest one.
 */
export function* bumpPanels(bumps: readonly Normal[], others: readonly Normal[] = []): Generator<Panel> {
  const all = [...bumps, ...others];
  const ends = all
    .flatMap(({ mean, std }) => [
      { at: mean - reach * std, mean, reach: -reach * std },
      { at: mean + reach * std, mean, reach: reach * std },
    ])
    .toSorted((a, b) => a.at - b.at);
  for (const [i, left] of ends.entries()) {
    const right = ends[i + 1];
    if (right === undefined) return;
    const middle = left.at + (right.at - left.at) / 2;
    const over = all.filter(({ mean, std }) => Math.abs(middle - mean) < reach * std);
    const narrowest = over.reduce((a, b) => (b.std < a.std ? b : a), over[0] ?? { mean: 0, std: Infinity });
    if (narrowest.std === Infinity) continue;
    const origin = narrowest.mean;
    const start = left.mean - origin + left.reach;
    const end = right.mean - origin + right.reach;
    if (!(start < end)) continue;
    const count = Math.ceil((end - start) / (width * narrowest.std));
    const half = (end - start) / count / 2;
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
