import type { LinearGaussian } from '../../math/linearGaussian.ts';
import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { linearVae } from './params.ts';

/** The values of the linear model, its observed x and its q. */
type LinearValues = ValuesOf<typeof linearVae>;

/** The model as the library takes it. */
export const linearModelOf = ({ slope, offset, noise }: LinearValues): LinearGaussian => ({
  w: slope,
  b: offset,
  std: noise,
});

/** The normal q. */
export const linearQOf = ({ meanQ, stdQ }: LinearValues): Normal => ({ mean: meanQ, std: stdQ });
