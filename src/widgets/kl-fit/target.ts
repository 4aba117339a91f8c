import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type FitValues = ValuesOf<typeof params>;

/** The reader's bell q. */
export const fitOf = ({ fitMean, fitStd }: Pick<FitValues, 'fitMean' | 'fitStd'>): Normal => ({
  mean: fitMean,
  std: fitStd,
});
