import type { Dataset, Items } from '../data/types.ts';
import type { LikelihoodName } from './protocol.ts';

const clipped = (items: Items): Items => ({ ...items, x: items.x.map((value) => Math.max(0, Math.min(1, value))) });

/**
 * The data as a likelihood sees them: both Bernoulli ones live on [0, 1], so what noise pushed beyond is set to the end.
 * A Gaussian takes the data as they are.
 */
export function forLikelihood(dataset: Dataset, likelihood: LikelihoodName): Dataset {
  if (likelihood === 'gaussian') return dataset;
  return { ...dataset, train: clipped(dataset.train), heldOut: clipped(dataset.heldOut) };
}
