import type { Normal } from './normal.ts';
import { gaussLegendre } from './quadrature.ts';
import { requireThat } from './requireThat.ts';

/** A latent z ~ N(0, 1) on the line, any decoder, and one observed x. */
export interface LineModel {
  /** log p(x | z) in nats. */
  readonly logLik: (z: number) => number;
  /** A number that log p(x | z) never exceeds; −log(std √2π) for a normal x | z. It tells how far out z can matter. */
  readonly logLikMax: number;
}

/** p(z | x) on nodes that resolve every mode. */
export interface LinePosterior {
  readonly logEvidence: number;
  /** Places z, rising. */
  readonly nodes: Float64Array;
  /** Posterior mass at each node, of sum 1: E[f(z) | x] = Σ mass f(node). */
  readonly masses: Float64Array;
  /** Local maxima of p(z | x), rising; those e^60 below the highest are left out. */
  readonly modes: readonly number[];
}

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** Where the joint is e^60 below its largest value, it no longer counts. */
const drop = 60;

const rule = gaussLegendre(16);

/** log p(x, z) in nats as a function of z. */
export function lineLogJoint({ logLik }: LineModel): (z: number) => number {
  return (z) => logLik(z) - 0.5 * z * z - logRootTwoPi;
}

interface Peak {
  readonly z: number;
  readonly log: number;
}

/** The highest point between `low` and `high`, by golden section. */
function climb(f: (z: number) => number, low: number, high: number): Peak {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - golden * (b - a), a + golden * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  for (let i = 0; i < 80 && b - a > 1e-15 * Math.max(1, Math.abs(a)); i++) {
    if (fc > fd) {
      [b, d, fd] = [d, c, fc];
      c = b - golden * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + golden * (b - a);
      fd = f(d);
    }
  }
  return fc > fd ? { z: c, log: fc } : { z: d, log: fd };
}

/** The local maxima on [−end, end], from a scan of the logarithm: it is smooth where the density is a needle. */
function peaksOn(f: (z: number) => number, end: number): Peak[] {
  const points = Math.min(20_001, 2 * Math.ceil(end / 0.02) + 1);
  const place = (i: number): number => (2 * end * i) / (points - 1) - end;
  const logs = Float64Array.from({ length: points }, (_, i) => f(place(i)));
  const peaks: Peak[] = [];
  for (let i = 0; i < points; i++) {
    const here = logs[i] ?? NaN;
    const rises = i === 0 || here > (logs[i - 1] ?? NaN);
    const falls = i === points - 1 || here >= (logs[i + 1] ?? NaN);
    if (rises && falls) peaks.push(climb(f, place(Math.max(0, i - 1)), place(Math.min(points - 1, i + 1))));
  }
  return peaks;
}

/** All maxima that count. No z beyond √(2 (logLikMax − best + drop)) can, because the prior alone is too small there. */
function peaksOf(model: LineModel): { peaks: Peak[]; best: number } {
  const f = lineLogJoint(model);
  let end = 9;
  for (let round = 1; ; round++) {
    const peaks = peaksOn(f, end);
    const best = peaks.reduce((most, { log }) => Math.max(most, log), -Infinity);
    requireThat(best > -Infinity && best < Infinity, 'linePosterior: x must be possible for some z near 0', best);
    requireThat(model.logLikMax >= best, 'linePosterior: logLikMax must not be exceeded', model.logLikMax);
    const needed = Math.sqrt(2 * (model.logLikMax - logRootTwoPi - best + drop));
    if (needed <= end || round === 3) return { peaks: peaks.filter(({ log }) => log > best - drop), best };
    end = needed;
  }
}

/** From `z` outward, the first place where `inside` ends: steps that double, then bisection. */
function edge(inside: (z: number) => boolean, z: number, side: 1 | -1): number {
  let step = 1e-12 * Math.max(1, Math.abs(z));
  while (inside(z + side * step)) step *= 2;
  let [near, far] = [z + (side * step) / 2, z + side * step];
  for (let i = 0; i < 30; i++) {
    const middle = (near + far) / 2;
    if (inside(middle)) near = middle;
    else far = middle;
  }
  return far;
}

/**
 * p(z | x) and the evidence by Gauss–Legendre panels between the modes and the places where the joint has dropped by
 * e^60, each panel halved until it has converged, so that a bump of any width is resolved. The scan for modes looks at
 * log p(x, z) every 0.02: a decoder must not wiggle within less. Throws `RangeError` when x is impossible for every z
 * that the scan sees, or `logLikMax` is exceeded.
 */
export function linePosterior(model: LineModel): LinePosterior {
  const f = lineLogJoint(model);
  const { peaks, best } = peaksOf(model);
  const inside = (z: number): boolean => f(z) > best - drop;
  const cuts = peaks.flatMap(({ z }) => [edge(inside, z, -1), z, edge(inside, z, 1)]).toSorted((a, b) => a - b);
  const panels: { z: number; mass: number }[] = [];

  const sum = (low: number, high: number, keep?: { z: number; mass: number }[]): number => {
    const half = (high - low) / 2;
    let total = 0;
    for (let i = 0; i < rule.nodes.length; i++) {
      const z = low + half * (1 + (rule.nodes[i] ?? NaN));
      const mass = half * (rule.weights[i] ?? NaN) * Math.exp(f(z) - best);
      total += mass;
      keep?.push({ z, mass });
    }
    return total;
  };
  const whole = cuts.slice(1).reduce((total, high, i) => total + sum(cuts[i] ?? NaN, high), 0);
  const refine = (low: number, high: number, coarse: number, depth: number): void => {
    const middle = (low + high) / 2;
    const [left, right] = [sum(low, middle), sum(middle, high)];
    const error = Math.abs(left + right - coarse);
    // A steep logarithm carries rounding that no halving removes: after seven a smooth bump has long converged.
    if (depth === 40 || error <= 1e-14 * whole || (depth >= 7 && error <= 1e-8 * coarse)) {
      sum(low, middle, panels);
      sum(middle, high, panels);
      return;
    }
    refine(low, middle, left, depth + 1);
    refine(middle, high, right, depth + 1);
  };
  for (const [i, high] of cuts.slice(1).entries()) {
    const low = cuts[i] ?? NaN;
    if (high > low) refine(low, high, sum(low, high), 0);
  }
  const total = panels.reduce((all, { mass }) => all + mass, 0);
  return {
    logEvidence: best + Math.log(total),
    nodes: Float64Array.from(panels, ({ z }) => z),
    masses: Float64Array.from(panels, ({ mass }) => mass / total),
    modes: peaks.map(({ z }) => z),
  };
}

/** The posterior mean and standard deviation, the latter in two passes. */
export function lineMoments({ nodes, masses }: LinePosterior): Normal {
  let mean = 0;
  for (let i = 0; i < nodes.length; i++) mean += (masses[i] ?? NaN) * (nodes[i] ?? NaN);
  let variance = 0;
  for (let i = 0; i < nodes.length; i++) variance += (masses[i] ?? NaN) * ((nodes[i] ?? NaN) - mean) ** 2;
  return { mean, std: Math.sqrt(variance) };
}
