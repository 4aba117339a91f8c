import { cdf } from '../../math/normalInterval.ts';
import type { Vector } from '../../math/matrix.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { bump, data, noise, pointAt, scoreOf, variance } from './model.ts';
import type { params } from './params.ts';

/** The values that the figure is drawn from. */
export type IdentityValues = ValuesOf<typeof params>;

/** Everything the figure shows. */
export interface IdentityScene {
  readonly values: IdentityValues;
  readonly withPrior: boolean;
  readonly x: Vector;
  /** The code of the datum, and the width of q(z | x) around it: 0 where the code is a point. */
  readonly code: number;
  readonly width: number;
  readonly copy: Vector;
  /** ‖x − x̂‖² for the datum, and on average over the data. */
  readonly error: number;
  readonly meanError: number;
  /** The codes of the data, with their mean, and the variance of what all codes form together. */
  readonly codes: readonly number[];
  readonly center: number;
  readonly spread: number;
  /** The part of N(0, 1) that falls between the lowest and the highest code. */
  readonly covered: number;
  /** What the decoder makes of the code held by hand, the squared distance to the nearest bump, and that bump's place. */
  readonly held: Vector;
  readonly miss: number;
  readonly nearest: number;
}

const squared = (a: Vector, b: Vector): number => a.reduce((sum, value, k) => sum + (value - (b[k] ?? NaN)) ** 2, 0);

/** Bumps at places all over the rod, to compare with. */
const real = Array.from({ length: 201 }, (_, i) => ({ at: i / 200, bump: bump(i / 200) }));

/** How much of the variance the code keeps once its noise is paid for: (λ − σ²)/λ. */
const kept = (variance - noise) / variance;

/**
 * All the figure shows at these values. Without a prior the least error fixes the direction and nothing else: any center and
 * any spread of the codes copy as well. With the prior it is probabilistic PCA at its maximum likelihood, whose encoder is
 * the posterior N(√kept · score, σ²/λ).
 */
export function scene(values: IdentityValues): IdentityScene {
  const { idmMode, idmAt, idmZ, idmCenter, idmSpread } = values;
  const withPrior = idmMode === 'with';
  const encode = (x: Vector): number => (withPrior ? Math.sqrt(kept) * scoreOf(x) : idmCenter + idmSpread * scoreOf(x));
  const decode = (z: number): Vector => pointAt(withPrior ? Math.sqrt(kept) * z : (z - idmCenter) / idmSpread);
  const copyOf = (x: Vector): Vector => decode(encode(x));
  const x = bump(idmAt);
  const copy = copyOf(x);
  const codes = data.map(encode);
  const width = withPrior ? Math.sqrt(noise / variance) : 0;
  const center = codes.reduce((sum, z) => sum + z, 0) / codes.length;
  const prior = { mean: 0, std: 1 };
  const held = decode(idmZ);
  let [miss, nearest] = [Infinity, NaN];
  for (const each of real) {
    const distance = squared(held, each.bump);
    if (distance < miss) [miss, nearest] = [distance, each.at];
  }
  return {
    values,
    withPrior,
    x,
    code: encode(x),
    width,
    copy,
    error: squared(x, copy),
    meanError: data.reduce((sum, each) => sum + squared(each, copyOf(each)), 0) / data.length,
    codes,
    center,
    spread: codes.reduce((sum, z) => sum + (z - center) ** 2, 0) / codes.length + width ** 2,
    covered: cdf(prior, Math.max(...codes)) - cdf(prior, Math.min(...codes)),
    held,
    miss,
    nearest,
  };
}
