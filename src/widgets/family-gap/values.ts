import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { params } from './params.ts';

/** What the figure is asked to show. */
export type FamilyValues = ValuesOf<typeof params>;

/** The model and the observed x alone: all that the landscape of q depends on. */
export type Model = Pick<FamilyValues, 'squareX' | 'squareNoise'>;

/** The bell that the reader holds. */
export const bellOf = ({ familyMean, familyStd }: FamilyValues): Normal => ({ mean: familyMean, std: familyStd });

/** Whether the handles of q can stand there. */
export const withinReach = ({ mean, std }: Normal): boolean =>
  mean >= params.familyMean.min &&
  mean <= params.familyMean.max &&
  std >= params.familyStd.min &&
  std <= params.familyStd.max;
