import type { Mixture } from '../../math/mixture.ts';
import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type FitValues = ValuesOf<typeof params>;

/** The target p: two bells of one width, at −d and d. */
export function targetOf({
  separation,
  width,
  leftWeight,
}: Pick<FitValues, 'separation' | 'width' | 'leftWeight'>): Mixture {
  return {
    weights: [leftWeight, 1 - leftWeight],
    components: [
      { mean: -separation, std: width },
      { mean: separation, std: width },
    ],
  };
}

/** The reader's bell q. */
export const fitOf = ({ fitMean, fitStd }: Pick<FitValues, 'fitMean' | 'fitStd'>): Normal => ({
  mean: fitMean,
  std: fitStd,
});
