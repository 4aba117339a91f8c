import type { ValuesOf } from '../../notebook/param.ts';
import type { linearChain } from './params.ts';

/** A chain of three noising steps and three linear reverse steps; entry t − 1 belongs to step t. */
export interface LinearModel {
  readonly x0: number;
  readonly betas: readonly number[];
  readonly slopes: readonly number[];
  readonly offsets: readonly number[];
  readonly variances: readonly number[];
}

/** The chain at these values. */
export function modelOf(values: ValuesOf<typeof linearChain>): LinearModel {
  const { chainBeta1, chainBeta2, chainBeta3, slope1, slope2, slope3, offset1, offset2, offset3 } = values;
  return {
    x0: values.chainDatum,
    betas: [chainBeta1, chainBeta2, chainBeta3],
    slopes: [slope1, slope2, slope3],
    offsets: [offset1, offset2, offset3],
    variances: [values.variance1, values.variance2, values.variance3],
  };
}
