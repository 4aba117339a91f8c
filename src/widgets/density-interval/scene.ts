import { panelRule } from '../../math/lineRule.ts';
import { proportionWithError } from '../../math/monteCarlo.ts';
import { logDensity, prob, type Normal } from '../../math/normal.ts';
import { interval } from '../../math/normalInterval.ts';
import { integrate, trapezoid } from '../../math/quadrature.ts';
import type { Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { countBelow, drawCount, standardDraws } from './draws.ts';
import type { params } from './params.ts';

/** A unit of length. */
export interface Unit {
  readonly name: string;
  readonly symbol: string;
  readonly perMeter: number;
}

/** Everything the figure shows. Places are in meters; what `inUnit` holds is computed in the chosen unit. */
export interface Scene {
  readonly normal: Normal;
  /** The ends of the interval, the left one first. */
  readonly low: number;
  readonly high: number;
  /** Whether a lies right of b, so that the two have changed places. */
  readonly swapped: boolean;
  readonly unit: Unit;
  /** The bell and its interval in the chosen unit: density per unit of length, and the probability three ways. */
  readonly inUnit: {
    readonly peak: number;
    readonly closed: number;
    readonly quadrature: number;
    readonly monteCarlo: Estimate;
    /** The area under the whole curve, by quadrature. */
    readonly total: number;
  };
  /** Draws that fell inside, of `drawCount`. */
  readonly hits: number;
  /** The first draws, in meters. */
  readonly ticks: readonly number[];
  /** The top of the axis of the density, per meter. */
  readonly top: number;
}

/** Beyond so many standard deviations a bell holds less than 4e-33 of its mass. */
const reach = 12;

const units: Readonly<Record<'m' | 'mm', Unit>> = {
  m: { name: 'meter', symbol: 'm', perMeter: 1 },
  mm: { name: 'millimeter', symbol: 'mm', perMeter: 1000 },
};

/** ∫ p(x) dx from `low` to `high` by Gauss–Legendre panels of at most one standard deviation. */
function areaBetween(normal: Normal, low: number, high: number): number {
  const from = Math.max(low, normal.mean - reach * normal.std);
  const to = Math.min(high, normal.mean + reach * normal.std);
  if (!(from < to)) return 0;
  const count = Math.max(1, Math.ceil((to - from) / normal.std));
  const edges = Array.from({ length: count + 1 }, (_, i) => (i === count ? to : from + ((to - from) * i) / count));
  const logP = logDensity(normal);
  return integrate(panelRule(edges), (x) => Math.exp(logP(x)));
}

/** ∫ p(x) dx over the whole line by the trapezoid rule. */
function wholeArea(normal: Normal): number {
  const logP = logDensity(normal);
  const { mean, std } = normal;
  return trapezoid((x) => Math.exp(logP(x)), mean - reach * std, mean + reach * std, 241);
}

/** All the figure shows at these values. */
export function scene({ mu, sigma, a, b, lengthUnit }: ValuesOf<typeof params>): Scene {
  const normal: Normal = { mean: mu, std: sigma };
  const [low, high] = a <= b ? [a, b] : [b, a];
  const unit = units[lengthUnit];
  const scaled: Normal = { mean: mu * unit.perMeter, std: sigma * unit.perMeter };
  const [from, to] = [low * unit.perMeter, high * unit.perMeter];
  const { first, sorted } = standardDraws();
  const upTo = countBelow(sorted, (to - scaled.mean) / scaled.std, true);
  const hits = low === high ? 0 : upTo - countBelow(sorted, (from - scaled.mean) / scaled.std);
  const peak = prob(normal, mu);
  return {
    normal,
    low,
    high,
    swapped: a > b,
    unit,
    inUnit: {
      peak: prob(scaled, scaled.mean),
      closed: interval(scaled, from, to),
      quadrature: areaBetween(scaled, from, to),
      monteCarlo: proportionWithError(hits, drawCount),
      total: wholeArea(scaled),
    },
    hits,
    ticks: Array.from(first, (u) => mu + sigma * u),
    // Room for the line at height 1, and above the top of the bell for its ring.
    top: Math.max(1.3, 1.14 * peak),
  };
}
