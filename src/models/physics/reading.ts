import type { PairItems } from '../../data/pendulumPair.ts';
import { clusterAgreement } from '../../math/clusterAgreement.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { planeMixtureAt, type PlaneMixture } from '../../math/planeMixture.ts';
import { nearest, type Codes } from '../../vae/knn.ts';
import { expertAt, posteriorOf } from './latent.ts';
import type { Reading, Shown } from './protocol.ts';

/** What the two encoders say of some items, with what is true of them. */
export interface Encoded {
  readonly items: PairItems;
  readonly pictureTable: Float32Array;
  readonly traceTable: Float32Array;
}

/** The means of the posteriors, the codes. */
function codesOf({ items, pictureTable, traceTable }: Encoded, shown: Shown): Codes {
  const values = new Float64Array(2 * items.count);
  for (let n = 0; n < items.count; n++)
    values.set(posteriorOf(expertAt(pictureTable, n), expertAt(traceTable, n), shown).mean, 2 * n);
  return { values, count: items.count, dimensions: 2 };
}

/** Training codes that are asked for a factor. */
const neighbors = 10;

/** R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)² where ŷ is the mean of what is known of an item's neighbors. */
function explained(near: readonly Int32Array[], known: Float32Array, truth: Float32Array): number {
  const center = truth.reduce((sum, value) => sum + value, 0) / truth.length;
  let [residual, total] = [0, 0];
  near.forEach((rows, n) => {
    const guess = rows.reduce((sum, row) => sum + known[row]!, 0) / rows.length;
    residual += (truth[n]! - guess) ** 2;
    total += (truth[n]! - center) ** 2;
  });
  return 1 - residual / total;
}

/** Reads held-out codes: their component is the likeliest one of the prior, their factors are those of near training codes. */
export function readingOf(
  prior: PlaneMixture,
  train: Encoded,
  heldOut: Encoded,
  shown: Shown,
  bounds: Float64Array,
): Reading {
  const [known, asked] = [codesOf(train, shown), codesOf(heldOut, shown)];
  const shares = new Float64Array(prior.components.length);
  const clusters = Array.from({ length: asked.count }, (_, n) => {
    planeMixtureAt(prior, asked.values[2 * n]!, asked.values[2 * n + 1]!, shares);
    return shares.indexOf(Math.max(...shares));
  });
  const near = Array.from({ length: asked.count }, (_, n) => nearest(asked, n, known, neighbors));
  const { mean: elbo, standardError: elboError } = meanWithError(bounds);
  return {
    ...clusterAgreement(clusters, heldOut.items.kinds),
    angle: explained(near, train.items.angles, heldOut.items.angles),
    damping: explained(near, train.items.dampings, heldOut.items.dampings),
    elbo,
    elboError,
  };
}
