import { manyDimensions } from '../../src/derivations/d13-gradients/params.ts';
import { coins, linearDecoder, noisyImage } from '../../src/derivations/d14-decoder-likelihood/params.ts';
import { encoder } from '../../src/derivations/d15-prior-penalty/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as graph } from '../../src/widgets/computation-graph/params.ts';
import { params as exact } from '../../src/widgets/exact-vae/params.ts';
import { params as estimators } from '../../src/widgets/gradient-estimators/params.ts';
import { params as anatomy } from '../../src/widgets/loss-anatomy/params.ts';
import { params as bowl } from '../../src/widgets/prior-bowl/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = {
  ...manyDimensions,
  ...noisyImage,
  ...coins,
  ...linearDecoder,
  ...encoder,
  ...estimators,
  ...graph,
  ...anatomy,
  ...bowl,
  ...exact,
} satisfies Params;
