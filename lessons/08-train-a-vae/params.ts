import { importance } from '../../src/derivations/d16-iwae/params.ts';
import { params as surgery } from '../../src/derivations/d25-surgery/params.ts';
import { squareEncoder } from '../../src/derivations/d26-inference-gap/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as identity } from '../../src/widgets/identity-map/params.ts';
import { params as collapse } from '../../src/widgets/collapse-threshold/params.ts';
import { params as trainer } from '../../src/widgets/vae-trainer/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = {
  ...identity,
  ...trainer,
  ...collapse,
  ...surgery,
  ...squareEncoder,
  ...importance,
} satisfies Params;
