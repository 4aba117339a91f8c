import { map, normal, point, reach } from '../../src/derivations/d03-mvn/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as ellipseLab } from '../../src/widgets/ellipse-lab/params.ts';
import { params as sameNoise } from '../../src/widgets/same-noise/params.ts';
import { params as sliceShadow } from '../../src/widgets/slice-shadow/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = {
  ...normal,
  ...point,
  ...map,
  ...reach,
  ...ellipseLab,
  ...sliceShadow,
  ...sameNoise,
} satisfies Params;
