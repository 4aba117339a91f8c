import { gibbs, plane } from '../../src/derivations/d05-kl/params.ts';
import { exponential } from '../../src/derivations/d06-jensen/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as jensen } from '../../src/widgets/jensen-polygon/params.ts';
import { params as fit } from '../../src/widgets/kl-fit/params.ts';
import { params as area } from '../../src/widgets/signed-area/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = { ...area, ...gibbs, ...plane, ...fit, ...jensen, ...exponential } satisfies Params;
