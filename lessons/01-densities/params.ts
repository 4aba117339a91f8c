import { deviating } from '../../src/derivations/d02-expectation/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as interval } from '../../src/widgets/density-interval/params.ts';
import { params as prior } from '../../src/widgets/prior-switch/params.ts';
import { params as means } from '../../src/widgets/running-means/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = { ...interval, ...deviating, ...means, ...prior } satisfies Params;
