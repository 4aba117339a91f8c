import type { Normal } from '../../math/normal.ts';
import type { Opinions } from '../../math/opinionPool.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { candidate, experts } from './params.ts';

/** The experts with their weights. */
export function opinionsOf(values: ValuesOf<typeof experts>): Opinions {
  const { weight1, expertMean1, expertStd1, expertMean2, expertStd2 } = values;
  return {
    weights: [weight1, 1 - weight1],
    experts: [
      { mean: expertMean1, std: expertStd1 },
      { mean: expertMean2, std: expertStd2 },
    ],
  };
}

/** The normal q that stands for both. */
export const candidateOf = ({ candidateMean, candidateStd }: ValuesOf<typeof candidate>): Normal => ({
  mean: candidateMean,
  std: candidateStd,
});

/** Σ wᵢ f(expertᵢ). */
export const weighted = ({ weights, experts: all }: Opinions, f: (expert: Normal) => number): number =>
  all.reduce((sum, expert, i) => sum + (weights[i] ?? NaN) * f(expert), 0);
