import { mixture, oneDatum } from '../../src/derivations/d07-complete-data/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as ladder } from '../../src/widgets/bound-ladder/params.ts';
import { params as map } from '../../src/widgets/elbo-map/params.ts';
import { params as cuts } from '../../src/widgets/three-cuts/params.ts';
import { params as stack } from '../../src/widgets/evidence-stack/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = { ...stack, ...oneDatum, ...mixture, ...ladder, ...cuts, ...map } satisfies Params;
