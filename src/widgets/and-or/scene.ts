import { linearPool, logPool, type Opinions } from '../../math/opinionPool.ts';
import { mixtureLogProb, mixtureSpread } from '../../math/mixture.ts';
import { prob, type Normal } from '../../math/normal.ts';
import { productNormals } from '../../math/productNormal.ts';
import { opinionsOf, type AndOrValues } from './opinions.ts';

/** Everything the figure shows. */
export interface AndOrScene extends Opinions {
  /** Whether the two equal experts of the conflict are on stage, and how far apart. */
  readonly conflict: number | undefined;
  /** OR: the mixture, with its mean and standard deviation, and the part of its variance that is between the experts. */
  readonly or: {
    readonly density: (x: number) => number;
    readonly mean: number;
    readonly std: number;
    readonly between: number;
  };
  /** AND: the renormalized product of all experts, and log Z of the raw one in nats. */
  readonly and: Normal;
  readonly logZ: number;
  readonly area: number;
  /** The logarithmic pool, and log Z of it in nats. */
  readonly pool: Normal;
  readonly poolLogZ: number;
  /** What each expert has to say in the product and in the pool: its share of the precision. */
  readonly say: readonly { readonly weight: number; readonly and: number; readonly pool: number }[];
  /** Which expert is the narrowest, counted from 0. */
  readonly sharpest: number;
}

/** Shares of weighted precisions, which sum to 1. */
function sharesOf(experts: readonly Normal[], powers: readonly number[]): number[] {
  const precisions = experts.map(({ std }, i) => (powers[i] ?? NaN) / (std * std));
  const total = precisions.reduce((sum, precision) => sum + precision, 0);
  return precisions.map((precision) => precision / total);
}

/** All the figure shows at these values. */
export function scene(values: AndOrValues): AndOrScene {
  const opinions = opinionsOf(values);
  const { weights, experts } = opinions;
  const mixture = linearPool(opinions);
  const spread = mixtureSpread(mixture);
  const log = mixtureLogProb(mixture);
  const product = productNormals(experts);
  const pool = logPool(opinions);
  const inProduct = sharesOf(
    experts,
    experts.map(() => 1),
  );
  const inPool = sharesOf(experts, weights);
  const stds = experts.map(({ std }) => std);
  return {
    ...opinions,
    conflict: values.andOrPlaced === 'apart' ? values.andOrConflict : undefined,
    or: {
      density: (x) => Math.exp(log(x)),
      mean: spread.mean,
      std: Math.sqrt(spread.within + spread.between),
      between: spread.between,
    },
    and: product.normal,
    logZ: product.logZ,
    area: Math.exp(product.logZ),
    pool: pool.normal,
    poolLogZ: pool.logZ,
    say: weights.map((weight, i) => ({ weight, and: inProduct[i] ?? NaN, pool: inPool[i] ?? NaN })),
    sharpest: stds.indexOf(Math.min(...stds)),
  };
}

/** Where the mixture of the experts has its hills: local maxima on a fine grid, rising. */
export function hills({ or, experts }: AndOrScene): readonly number[] {
  const low = Math.min(...experts.map(({ mean }) => mean)) - 1;
  const high = Math.max(...experts.map(({ mean }) => mean)) + 1;
  const count = 600;
  const places = Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
  const heights = places.map(or.density);
  return places.filter((_, i) => {
    const [before, here, after] = [heights[i - 1] ?? Infinity, heights[i] ?? NaN, heights[i + 1] ?? Infinity];
    return here > before && here >= after;
  });
}

/** log₁₀ of the area under the raw product of two equal experts of width 1, `distance` apart. */
export function logAreaApart(distance: number): number {
  return (-0.5 * Math.log(4 * Math.PI) - (distance * distance) / 4) / Math.LN10;
}

/** The highest of the three combined densities and of the experts. */
export function peakOf({ or, and, pool, experts }: AndOrScene): {
  readonly experts: number;
  readonly combined: number;
} {
  return {
    experts: Math.max(...experts.map((each) => prob(each, each.mean))),
    combined: Math.max(prob(and, and.mean), prob(pool, pool.mean), ...experts.map(({ mean }) => or.density(mean))),
  };
}
