import { mixtureLogProb } from './mixture.ts';
import { logDensity, type Normal } from './normal.ts';
import { checkOpinions, linearPool, logPool, type Opinions } from './opinionPool.ts';
import { productNormals } from './productNormal.ts';

/** Densities of the same experts combined in three ways, at the same points. */
export interface Combined {
  /** Σ wᵢ pᵢ(x): one expert OR another. */
  readonly or: Float64Array;
  /** ∏ pᵢ(x) / Z: all experts, AND, each with power 1. */
  readonly and: Float64Array;
  /** ∏ pᵢ(x)^wᵢ / Z: the logarithmic pool. */
  readonly pool: Float64Array;
  /** log ∫ ∏ pᵢ dx in nats: very negative where the experts disagree. */
  readonly logZ: number;
}

/**
 * The mixture, the product and the logarithmic pool of normal experts at the points `xs`, whose entries are not checked.
 * Throws `RangeError` for bad weights or normals.
 */
export function combine(opinions: Opinions, xs: ArrayLike<number>): Combined {
  checkOpinions('combine', opinions);
  const product = productNormals(opinions.experts);
  const at = (logProb: (x: number) => number): Float64Array => Float64Array.from(xs, (x) => Math.exp(logProb(x)));
  const normal = (each: Normal): Float64Array => at(logDensity(each));
  return {
    or: at(mixtureLogProb(linearPool(opinions))),
    and: normal(product.normal),
    pool: normal(logPool(opinions).normal),
    logZ: product.logZ,
  };
}
