import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type GapValues = ValuesOf<typeof params>;

/** The model and the observed x alone. */
export type Model = Pick<GapValues, 'squareX' | 'squareNoise'>;

/** The encoder's normal. */
export const encoderOf = ({ encoderMean, encoderStd }: GapValues): Normal => ({ mean: encoderMean, std: encoderStd });
