import { mixtureElbo } from '../../math/em.ts';
import type { Mixture } from '../../math/mixture.ts';
import { assign } from '../../math/mixtureAssign.ts';
import { logProb } from '../../math/normal.ts';

/** What stays while the mean of component 2 moves. */
export interface Rest {
  readonly data: readonly number[];
  readonly weight: number;
  readonly first: { readonly mean: number; readonly std: number };
  /** The standard deviation of component 2. */
  readonly std: number;
}

/** θ with the mean of component 2 at `mean`. */
export const mixtureAt = ({ weight, first, std }: Rest, mean: number): Mixture => ({
  weights: [weight, 1 - weight],
  components: [first, { mean, std }],
});

/** The log-likelihood in nats along the slice, as a function of the mean of component 2. */
export function likelihoodAlong({ data, weight, first, std }: Rest): (mean: number) => number {
  const stays = data.map((x) => Math.log(weight) + logProb(first, x));
  const peak = Math.log(1 - weight) + logProb({ mean: 0, std }, 0);
  return (mean) =>
    data.reduce((sum, x, n) => {
      const a = stays[n] ?? NaN;
      const b = peak - 0.5 * ((x - mean) / std) ** 2;
      return sum + Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }, 0);
}

/** The slope of the log-likelihood along the slice, in nats a unit: the mean slope of the complete data (Fisher's identity). */
export function slopeAt(rest: Rest, mean: number): number {
  const at = assign(mixtureAt(rest, mean));
  return rest.data.reduce((sum, x) => {
    const [, second = NaN] = at(x).logResponsibilities;
    return sum + (Math.exp(second) * (x - mean)) / rest.std ** 2;
  }, 0);
}

/** The bound of one q along the slice: a parabola. */
export interface Bound {
  /** Where its q is the posterior. */
  readonly touch: number;
  /** Its top, and how high it is in nats. */
  readonly top: number;
  readonly height: number;
  /** Minus its second derivative, N_2/σ_2², in nats a unit squared. */
  readonly curvature: number;
}

/**
 * The bound that touches at `touch`. With q frozen only −½ Σ q_n2 (x_n − μ_2)²/σ_2² depends on the mean: a parabola around
 * the mean of the data under q. Its height is the ELBO there.
 */
export function boundAt(rest: Rest, touch: number): Bound {
  const at = assign(mixtureAt(rest, touch));
  const q = rest.data.map((x) => at(x).logResponsibilities);
  // A share may be too small for a double beside 1, but not beside the largest.
  const most = q.reduce((largest, [, second = NaN]) => Math.max(largest, second), -Infinity);
  const shares = q.map(([, second = NaN]) => Math.exp(second - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const top = shares.reduce((sum, share, n) => sum + share * (rest.data[n] ?? NaN), 0) / total;
  return {
    touch,
    top,
    height: mixtureElbo(rest.data, q, mixtureAt(rest, top)).elbo,
    curvature: (Math.exp(most) * total) / rest.std ** 2,
  };
}

/** The height of a bound in nats. */
export const heightOf = ({ top, height, curvature }: Bound, mean: number): number =>
  height - 0.5 * curvature * (mean - top) ** 2;
