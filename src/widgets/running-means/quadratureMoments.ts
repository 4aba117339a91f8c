import { adaptive } from '../../math/adaptive.ts';
import type { Moments } from '../../math/expectation.ts';
import { gaussLegendre, integrate } from '../../math/quadrature.ts';
import type { LawName, Source } from './source.ts';

/** An integrand over u = (x − μ)/σ, or over x for a typed law, and where to look for it. */
interface Line {
  readonly x: (u: number) => number;
  readonly weight: (u: number) => number;
  readonly ends: readonly [number, number];
  readonly breaks: readonly number[];
}

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

/** Dyadic places on both sides, for tails that are powers; 2⁴⁰ is farther than any draw of a run is likely to go. */
const dyadic = Array.from({ length: 41 }, (_, k) => 2 ** k);
const outward = [...dyadic.map((u) => -u).toReversed(), 0, ...dyadic];

/** The ends of the line hold all of a normal or exponential density that a double can tell from zero. */
function lineOf({ lawName, law, mu, sigma }: Source): Line {
  const x = (u: number): number => mu + sigma * u;
  const weight = (u: number): number => sigma * Math.exp(law.logProb(x(u)));
  const zero = -mu / sigma;
  const along = (places: readonly number[]): Line => {
    const ends = [places[0] ?? NaN, places.at(-1) ?? NaN] as const;
    return { x, weight, ends, breaks: [...places, ...(zero > ends[0] && zero < ends[1] ? [zero] : [])] };
  };
  if (lawName === 'own') {
    const [low, high] = law.support;
    const places = steps(low, high, 0.5);
    return { x: (u) => u, weight: (u) => Math.exp(law.logProb(u)), ends: [low, high], breaks: places };
  }
  const root = Math.sqrt(3);
  if (lawName === 'uniform') return along(steps(-root, root, root / 4));
  if (lawName === 'exponential') return along([...steps(-1, 39, 1), 79, 159, 319, 699]);
  return along(lawName === 'normal' ? steps(-38, 38, 1) : outward);
}

const shell = gaussLegendre(20, 0, 1);

/** Whether the mass of |g| in ever wider shells of a power tail falls fast enough to have a sum. */
function tailHasSum(g: (u: number) => number): boolean {
  const masses = dyadic.slice(20).map((u) => {
    // The variable v = log₂ of the distance makes each shell one unit wide.
    const both = (v: number): number => (Math.abs(g(u * 2 ** v)) + Math.abs(g(-u * 2 ** v))) * u * 2 ** v * Math.LN2;
    return integrate(shell, both);
  });
  const first = masses[0] ?? NaN;
  const last = masses.at(-1) ?? NaN;
  if (first === 0 && last === 0) return true;
  // A tail x^(−1 − a) loses a factor 2^(−a) a shell: 20 shells tell a > 0.1 from none.
  return masses.every(Number.isFinite) && last < first * 2 ** (-0.1 * (masses.length - 1));
}

/** Whether an integrand has fallen to nothing at the open ends of its line. */
function fallsAway(lawName: LawName, g: (u: number) => number, { ends, breaks }: Line): boolean {
  if (lawName === 'student' || lawName === 'cauchy') return tailHasSum(g);
  if (lawName === 'own' || lawName === 'uniform') return true;
  const [low, high] = ends;
  const inner = breaks.slice(0, -1).map((u, i) => (u + (breaks[i + 1] ?? u)) / 2);
  const peak = Math.max(...inner.map((u) => Math.abs(g(u))));
  const far = lawName === 'normal' ? [low, low + 1, high - 1, high] : [high - 20, high];
  return far.every((u) => Math.abs(g(u)) <= 1e-12 * peak);
}

/** ∫ g, or NaN where it was not found to exist or could not be told to a ten-thousandth. */
function integral(source: Source, line: Line, of: (x: number) => number): number {
  const g = (u: number): number => {
    const weight = line.weight(u);
    return weight === 0 ? 0 : of(line.x(u)) * weight;
  };
  const overflow = (u: number): number => (Number.isFinite(of(line.x(u))) ? g(u) : NaN);
  if (!fallsAway(source.lawName, overflow, line)) return NaN;
  const [low, high] = line.ends;
  const { value, error } = adaptive(g, low, high, {
    breaks: line.breaks,
    relative: 1e-11,
    absolute: 1e-14,
    panels: 240,
  });
  return error <= Math.max(1e-4 * Math.abs(value), 1e-6) ? value : NaN;
}

/** E f(X) and the standard deviation of f(X) by adaptive quadrature; NaN without a mean, ∞ where only the square has none. */
export function quadratureMoments(source: Source): Moments {
  const line = lineOf(source);
  const { f } = source;
  const size = integral(source, line, (x) => Math.abs(f(x)));
  const mean = Number.isNaN(size) ? NaN : integral(source, line, f);
  if (Number.isNaN(mean)) return { mean, std: NaN };
  const variance = integral(source, line, (x) => (f(x) - mean) ** 2);
  if (Number.isNaN(variance)) return { mean, std: Infinity };
  const std = Math.sqrt(variance);
  // The rounding of the mean alone makes a constant seem to vary.
  return { mean, std: std < 1e-12 * size ? 0 : std };
}
