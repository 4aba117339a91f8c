import { mixtureLogProb, mixtureMoments, type Mixture } from './mixture.ts';
import { checkNormal, logDensity, type Normal } from './normal.ts';
import { cdf } from './normalInterval.ts';
import { requireThat } from './requireThat.ts';
import type { Rng } from './rng.ts';

/** A law on the line with a density, as a plain record. */
export interface Law {
  readonly name: string;
  /** Log density at x in nats, −∞ outside the support. */
  readonly logProb: (x: number) => number;
  /** P(X ≤ x). */
  readonly cdf: (x: number) => number;
  readonly sample: (rng: Rng) => number;
  /** NaN where the law has no mean. */
  readonly mean: number;
  /** ∞ where the integral of the square diverges, NaN where there is no mean to measure it from. */
  readonly std: number;
  /** The ends of the interval that carries the law; they may be infinite. */
  readonly support: readonly [number, number];
  /** Where the density jumps or bends; a quadrature must put the ends of its panels there. */
  readonly kinks: readonly number[];
}

function checkScale(caller: string, center: number, scale: number): void {
  requireThat(Number.isFinite(center), `${caller}: center must be finite`, center);
  requireThat(scale > 0 && scale < Infinity, `${caller}: scale must be positive and finite`, scale);
}

/** The uniform law on [low, high]. Throws `RangeError` unless low < high are finite. */
export function uniformLaw(low: number, high: number): Law {
  const width = high - low;
  requireThat(width > 0 && width < Infinity, 'uniformLaw: low must be below high', [low, high]);
  return {
    name: 'uniform',
    logProb: (x) => (x >= low && x <= high ? -Math.log(width) : -Infinity),
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
    sample: (rng) => low + width * rng.uniform(),
    mean: low + width / 2,
    std: width / Math.sqrt(12),
    support: [low, high],
    kinks: [low, high],
  };
}

/** The normal law. Throws `RangeError` for a bad normal. */
export function normalLaw(normal: Normal): Law {
  checkNormal('normalLaw', normal);
  const { mean, std } = normal;
  return {
    name: 'normal',
    logProb: logDensity(normal),
    cdf: (x) => cdf(normal, x),
    sample: (rng) => mean + std * rng.normal(),
    mean,
    std,
    support: [-Infinity, Infinity],
    kinks: [],
  };
}

/** The exponential law on x ≥ 0 with density rate · e^(−rate x). Throws `RangeError` unless the rate is positive and finite. */
export function exponentialLaw(rate: number): Law {
  requireThat(rate > 0 && rate < Infinity, 'exponentialLaw: rate must be positive and finite', rate);
  return {
    name: 'exponential',
    logProb: (x) => (x >= 0 ? Math.log(rate) - rate * x : -Infinity),
    cdf: (x) => (x > 0 ? -Math.expm1(-rate * x) : 0),
    sample: (rng) => -Math.log(rng.uniform()) / rate,
    mean: 1 / rate,
    std: 1 / rate,
    support: [0, Infinity],
    kinks: [0],
  };
}

/** The Laplace law with density e^(−|x − center|/scale) / (2 scale). Throws `RangeError` for a bad center or scale. */
export function laplaceLaw(center: number, scale: number): Law {
  checkScale('laplaceLaw', center, scale);
  return {
    name: 'Laplace',
    logProb: (x) => -Math.log(2 * scale) - Math.abs(x - center) / scale,
    cdf: (x) => {
      const u = (x - center) / scale;
      return u < 0 ? 0.5 * Math.exp(u) : 1 - 0.5 * Math.exp(-u);
    },
    sample: (rng) => {
      const u = 2 * rng.uniform() - 1;
      return center - scale * Math.sign(u) * Math.log1p(-Math.abs(u));
    },
    mean: center,
    std: Math.SQRT2 * scale,
    support: [-Infinity, Infinity],
    kinks: [center],
  };
}

/** The law on [low, high] whose density is a triangle with its top at `mode`. Throws `RangeError` unless low ≤ mode ≤ high are finite and low < high. */
export function triangularLaw(low: number, mode: number, high: number): Law {
  const width = high - low;
  requireThat(width > 0 && width < Infinity, 'triangularLaw: low must be below high', [low, high]);
  requireThat(mode >= low && mode <= high, 'triangularLaw: mode must lie between low and high', mode);
  const [left, right] = [mode - low, high - mode];
  return {
    name: 'triangular',
    logProb: (x) => {
      if (!(x >= low && x <= high)) return -Infinity;
      const part = x < mode ? (x - low) / left : right === 0 ? 1 : (high - x) / right;
      return Math.log(2 / width) + Math.log(part);
    },
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x < mode ? ((x - low) / left) * ((x - low) / width) : 1 - ((high - x) / right) * ((high - x) / width);
    },
    sample: (rng) => {
      const u = rng.uniform();
      return u * width < left ? low + Math.sqrt(u * width * left) : high - Math.sqrt((1 - u) * width * right);
    },
    mean: low + (width + left) / 3,
    std: Math.sqrt((left * left + left * right + right * right) / 18),
    support: [low, high],
    kinks: [low, mode, high],
  };
}

/** The law of a mixture of normals. Throws `RangeError` for a bad mixture. */
export function mixtureLaw(mixture: Mixture): Law {
  const { mean, std } = mixtureMoments(mixture);
  const { components, weights } = mixture;
  return {
    name: 'mixture',
    logProb: mixtureLogProb(mixture),
    cdf: (x) => components.reduce((sum, component, k) => sum + (weights[k] ?? NaN) * cdf(component, x), 0),
    sample: (rng) => {
      const u = rng.uniform();
      let below = 0;
      const chosen = components.find((_, k) => u < (below += weights[k] ?? NaN)) ?? components.at(-1);
      return chosen === undefined ? NaN : chosen.mean + chosen.std * rng.normal();
    },
    mean,
    std,
    support: [-Infinity, Infinity],
    kinks: [],
  };
}
