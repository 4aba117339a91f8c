import { requireThat } from './requireThat.ts';

/** An integral with an estimate of its error, usually far above the true one. */
export interface Integral {
  readonly value: number;
  readonly error: number;
}

/** Where an integrand may jump or bend, and how exact the integral should be. */
export interface AdaptiveOptions {
  /** Places inside (a, b) where panels must meet. */
  readonly breaks?: readonly number[];
  /** Error allowed relative to the integral; 1e-12 unless told. */
  readonly relative?: number;
  /** Error allowed whatever the integral is; 0 unless told. */
  readonly absolute?: number;
  /** The search ends with this many panels; 1,000 unless told. */
  readonly panels?: number;
}

// Nodes of the 15-point Kronrod rule on [−1, 1] from the outside in, its weights, and those of the 7-point Gauss rule,
// which uses every second node (Piessens et al. 1983, QUADPACK, qk15).
const nodes = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848, 0,
] as const;
const kronrod = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
] as const;
const gauss = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694] as const;

interface Panel extends Integral {
  readonly low: number;
  readonly high: number;
  /** The part of the error that is rounding, which no halving takes away. */
  readonly rounding: number;
}

/** One panel by both rules; the error as QUADPACK scales it, and never below the rounding of the sum. */
function panel(f: (x: number) => number, low: number, high: number): Panel {
  const center = (low + high) / 2;
  const half = (high - low) / 2;
  const values: number[] = [];
  let fine = 0;
  let coarse = 0;
  let size = 0;
  for (const [i, node] of nodes.entries()) {
    const weight = kronrod[i] ?? NaN;
    for (const at of node === 0 ? [center] : [center - half * node, center + half * node]) {
      const value = f(at);
      values.push(value);
      fine += weight * value;
      size += weight * Math.abs(value);
      if (i % 2 === 1) coarse += (gauss[(i - 1) / 2] ?? NaN) * value;
    }
  }
  let spread = 0;
  for (const [i, value] of values.entries()) spread += (kronrod[i >> 1] ?? NaN) * Math.abs(value - fine / 2);
  const difference = Math.abs(fine - coarse);
  const scaled = spread > 0 ? spread * Math.min(1, ((200 * difference) / spread) ** 1.5) : difference;
  const rounding = half * 4 * Number.EPSILON * size;
  return { low, high, value: fine * half, error: Math.max(half * scaled, rounding), rounding };
}

/**
 * ∫ f over [a, b], both finite, by 15-point Gauss–Kronrod panels; the panel with the largest error is halved until the sum of
 * the errors is small enough, or rounding or the number of panels ends the search. f is never asked at a, b or a break.
 */
function adaptiveFinite(
  f: (x: number) => number,
  edges: readonly number[],
  { relative = 1e-12, absolute = 0, panels = 1000 }: AdaptiveOptions,
): Integral {
  const list = edges.slice(1).map((high, i) => panel(f, edges[i] ?? NaN, high));
  for (;;) {
    let value = 0;
    let error = 0;
    let rounding = 0;
    let worst = 0;
    for (const [i, each] of list.entries()) {
      value += each.value;
      error += each.error;
      rounding += each.rounding;
      if (each.error > (list[worst]?.error ?? 0)) worst = i;
    }
    const chosen = list[worst];
    const enough = Math.max(absolute, relative * Math.abs(value), 2 * rounding);
    if (chosen === undefined || error <= enough || list.length >= panels) return { value, error };
    const middle = (chosen.low + chosen.high) / 2;
    if (!(middle > chosen.low && middle < chosen.high)) return { value, error };
    list[worst] = panel(f, chosen.low, middle);
    list.push(panel(f, middle, chosen.high));
  }
}

/** How a variable t in a finite interval runs through an infinite one: x(t), dx/dt and t(x). */
interface Change {
  readonly x: (t: number) => number;
  readonly slope: (t: number) => number;
  readonly t: (x: number) => number;
}

function changeFor(a: number, b: number): Change {
  if (a === -Infinity && b === Infinity)
    return {
      x: (t) => t / (1 - t * t),
      slope: (t) => (1 + t * t) / (1 - t * t) ** 2,
      t: (x) => (2 * x) / (1 + Math.sqrt(1 + 4 * x * x)),
    };
  const [end, sign] = a === -Infinity ? [b, -1] : [a, 1];
  return {
    x: (t) => end + t / (1 - sign * t),
    slope: (t) => 1 / (1 - sign * t) ** 2,
    t: (x) => (x - end) / (1 + sign * (x - end)),
  };
}

/**
 * ∫ f from a to b, where either may be infinite, by 15-point Gauss–Kronrod panels that are halved where the error is
 * largest (Piessens et al. 1983, QUADPACK, qag and qagi). Name the places where f jumps, bends or has a narrow peak in
 * `breaks`: a peak between the nodes of a wide panel is not seen. f is never asked at an end or a break.
 * Throws `RangeError` unless a < b, and for a break outside.
 */
export function adaptive(f: (x: number) => number, a: number, b: number, options: AdaptiveOptions = {}): Integral {
  requireThat(a < b, 'adaptive: a must be below b', [a, b]);
  const breaks = [...new Set(options.breaks)].toSorted((x, y) => x - y);
  const outside = breaks.find((x) => !(x >= a && x <= b));
  requireThat(outside === undefined, 'adaptive: breaks must lie between a and b', outside);
  const inner = breaks.filter((x) => x > a && x < b);
  if (Number.isFinite(a) && Number.isFinite(b)) return adaptiveFinite(f, [a, ...inner, b], options);
  const { x, slope, t } = changeFor(a, b);
  const ends = [a === -Infinity ? -1 : 0, b === Infinity ? 1 : 0] as const;
  const edges = [ends[0], ...inner.map(t), ends[1]];
  // a node may round to the end of its panel, where x is infinite and an integrable f is 0
  const integrand = (s: number): number => (Number.isFinite(x(s)) ? f(x(s)) * slope(s) : 0);
  return adaptiveFinite(integrand, edges, options);
}
