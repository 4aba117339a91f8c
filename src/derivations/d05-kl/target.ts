import type { Mixture } from '../../math/mixture.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { bells } from './params.ts';

/** The target p: two bells of one width, at −d and d. */
export function targetOf({ separation, width, leftWeight }: ValuesOf<typeof bells>): Mixture {
  return {
    weights: [leftWeight, 1 - leftWeight],
    components: [
      { mean: -separation, std: width },
      { mean: separation, std: width },
    ],
  };
}
