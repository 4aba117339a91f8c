import type { Normal } from '../../math/normal.ts';
import { expm1Minus } from '../../math/remainder.ts';

/** A place on the map: the mean of q, and the log of its standard deviation. */
export type Place = readonly [mean: number, logStd: number];

/** Where q stands on the map. */
export const placeOf = ({ mean, std }: Normal): Place => [mean, Math.log(std)];

/** What a change of width alone costs: ½(ρ − 1 − log ρ) nats with ρ = (s/σ)² and `stretch` = log(s/σ). */
const widthCost = (stretch: number): number => 0.5 * expm1Minus(2 * stretch);

/** The stretch on one side of 0 that costs `gap` nats, by halving: the cost rises away from 0. */
function stretchFor(gap: number, side: -1 | 1): number {
  // ½(e^(2t) − 1 − 2t) is at least t² above 0, and at least −t − ½ below.
  let far = side * (side > 0 ? Math.sqrt(gap) : gap + 0.5);
  let near = 0;
  for (let i = 0; i < 60; i++) {
    const middle = (near + far) / 2;
    if (widthCost(middle) < gap) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/** Points along one contour; the ends, where it turns, get as many as the flanks. */
const points = 96;

/**
 * The closed line of all q that lie `gap` nats below the evidence, in closed form: at each width, what the width leaves of
 * the gap is paid by the mean, ½((m − μ)/σ)², to either side of the posterior N(μ, σ²). A contour that reaches below
 * `floor` (a log std) is cut off there.
 */
export function contourAt(posterior: Normal, gap: number, floor = -Infinity): readonly Place[] {
  const height = Math.log(posterior.std);
  const high = stretchFor(gap, 1);
  const low = Math.min(high, Math.max(stretchFor(gap, -1), floor - height));
  return Array.from({ length: points }, (_, i): Place => {
    const angle = (2 * Math.PI * i) / points;
    const stretch = (low + high) / 2 + ((high - low) / 2) * Math.cos(angle);
    const left = Math.sqrt(2 * Math.max(0, gap - widthCost(stretch)));
    const side = angle < Math.PI ? 1 : -1;
    return [posterior.mean + side * posterior.std * left, height + stretch];
  });
}

const outside: Place = [NaN, NaN];

/** The pieces of a closed line between two means, cut at them; `NaN` stands between pieces. */
export function cropped(line: readonly Place[], low: number, high: number): readonly Place[] {
  const pieces: Place[] = [];
  const inside = ([mean]: Place): boolean => mean >= low && mean <= high;
  const cut = (a: Place, b: Place): Place => {
    const edge = Math.max(a[0], b[0]) > high ? high : low;
    return [edge, a[1] + ((edge - a[0]) / (b[0] - a[0])) * (b[1] - a[1])];
  };
  for (const [i, here] of line.entries()) {
    const next = line[(i + 1) % line.length] ?? here;
    if (inside(here)) pieces.push(here);
    if (inside(here) !== inside(next)) pieces.push(...(inside(here) ? [cut(here, next), outside] : [cut(here, next)]));
    else if (i === line.length - 1 && inside(here)) pieces.push(next);
  }
  return pieces;
}

/** The highest point of that line, straight above the posterior. */
export const crestAt = (posterior: Normal, gap: number): Place => [
  posterior.mean,
  Math.log(posterior.std) + stretchFor(gap, 1),
];

/** How far below the evidence the contours lie, in nats; the powers of ten are drawn stronger. */
export const levels = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** Whether a contour is one of the stronger ones. */
export const isStrong = (level: number): boolean => Number.isInteger(Math.round(1e6 * Math.log10(level)) / 1e6);
