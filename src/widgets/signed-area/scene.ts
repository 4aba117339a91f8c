import { klNormal } from '../../math/kl.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { entropy, prob, type Normal } from '../../math/normal.ts';
import { cdf } from '../../math/normalInterval.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { createRng } from '../../math/rng.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** One direction of the divergence between two normals, by every route, in nats. */
export interface Divergence {
  /** By closed form. */
  readonly exact: number;
  /** By the trapezoid rule on the integrand. */
  readonly quadrature: number;
  /** By averaging the log ratio over seeded draws. */
  readonly monteCarlo: { readonly mean: number; readonly standardError: number };
  /** The areas above and below the axis; they add up to the divergence. */
  readonly above: number;
  readonly below: number;
  /** The integrand at x, in nats per unit of x. */
  readonly integrand: (x: number) => number;
}

/** Everything the figure shows. Lengths are in meters, except the entropy, which is that of the chosen unit. */
export interface Scene {
  readonly q: Normal;
  readonly p: Normal;
  readonly qp: Divergence;
  readonly pq: Divergence;
  /** The direction on show, and its two normals: the one averaged over, and the other. */
  readonly shown: Divergence;
  readonly from: Normal;
  readonly to: Normal;
  readonly unit: { readonly name: string; readonly plural: string; readonly symbol: string; readonly perMeter: number };
  /** Entropies and the shown divergence, computed anew from densities per chosen unit. */
  readonly inUnit: { readonly entropyQ: number; readonly entropyP: number; readonly divergence: number };
}

/** Draws of the Monte Carlo route. */
export const drawCount = 4000;
/** Beyond this many standard deviations a normal holds 2e-19 of its mass. */
const reach = 9;
/** Forty points to a standard deviation: the trapezoid rule then errs by less than rounding. */
const points = 2 * reach * 40 + 1;

let draws: Float64Array | undefined;

/** The standard normal draws of this figure, made once. */
function standardDraws(): Float64Array {
  const rng = createRng(4, 'signed-area');
  draws ??= Float64Array.from({ length: drawCount }, () => rng.normal());
  return draws;
}

/** Where a u² + b u + c is zero, in order; without cancellation. */
function roots(a: number, b: number, c: number): readonly number[] {
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const half = -0.5 * (b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant));
  const found = [half / a, c / half].filter((root) => Number.isFinite(root));
  return found.toSorted((left, right) => left - right);
}

/**
 * The signed areas of the integrand. In u, the distance from the mean in standard deviations, log(from/to) is
 * a u² + b u + c, and ∫ (a u² + b u + c) φ(u) du = (a + c) Φ(u) − (a u + b) φ(u).
 */
function signedAreas(from: Normal, to: Normal): { above: number; below: number } {
  const ratio = from.std / to.std;
  const shift = (from.mean - to.mean) / to.std;
  const a = (ratio * ratio - 1) / 2;
  const b = ratio * shift;
  const c = (shift * shift) / 2 - Math.log(ratio);
  const standard = { mean: 0, std: 1 };
  const upTo = (u: number): number => (a + c) * cdf(standard, u) - (a * u + b) * prob(standard, u);
  const edges = [-40, ...roots(a, b, c).filter((root) => Math.abs(root) < 40), 40];
  let above = 0;
  let below = 0;
  for (let i = 1; i < edges.length; i++) {
    const area = upTo(edges[i] ?? 0) - upTo(edges[i - 1] ?? 0);
    if (area > 0) above += area;
    else below += area;
  }
  return { above, below };
}

/** KL(from ‖ to) by every route. */
function divergence(from: Normal, to: Normal): Divergence {
  // Written out, with the logarithms taken once: this runs thousands of times for every move of a ring.
  const offset = Math.log(to.std) - Math.log(from.std);
  const height = prob(from, from.mean);
  const logRatio = (x: number): number => {
    const u = (x - from.mean) / from.std;
    const v = (x - to.mean) / to.std;
    return offset - 0.5 * u * u + 0.5 * v * v;
  };
  const integrand = (x: number): number => {
    const u = (x - from.mean) / from.std;
    return height * Math.exp(-0.5 * u * u) * logRatio(x);
  };
  const left = from.mean - reach * from.std;
  return {
    exact: klNormal(from, to),
    quadrature: trapezoid(integrand, left, left + 2 * reach * from.std, points),
    monteCarlo: meanWithError(standardDraws().map((u) => logRatio(from.mean + from.std * u))),
    ...signedAreas(from, to),
    integrand,
  };
}

const units = {
  m: { name: 'meter', plural: 'meters', symbol: 'm', perMeter: 1 },
  mm: { name: 'millimeter', plural: 'millimeters', symbol: 'mm', perMeter: 1000 },
} as const;

/** The same normal with lengths in a smaller unit. */
const rescale = ({ mean, std }: Normal, factor: number): Normal => ({ mean: mean * factor, std: std * factor });

/** All the figure shows at these values. */
export function scene(values: ValuesOf<typeof params>): Scene {
  const q = { mean: values.muQ, std: values.sigmaQ };
  const p = { mean: values.muP, std: values.sigmaP };
  const qp = divergence(q, p);
  const pq = divergence(p, q);
  const forward = values.direction === 'qp';
  const [from, to] = forward ? [q, p] : [p, q];
  const unit = units[values.unit];
  return {
    q,
    p,
    qp,
    pq,
    shown: forward ? qp : pq,
    from,
    to,
    unit,
    inUnit: {
      entropyQ: entropy(rescale(q, unit.perMeter)),
      entropyP: entropy(rescale(p, unit.perMeter)),
      divergence: klNormal(rescale(from, unit.perMeter), rescale(to, unit.perMeter)),
    },
  };
}
