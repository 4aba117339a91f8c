import type { Params } from '../../src/notebook/param.ts';
import { linear, screening } from '../../src/derivations/d04-bayes/params.ts';
import { params as square } from '../../src/widgets/bayes-square/params.ts';
import { params as cost } from '../../src/widgets/integral-cost/params.ts';
import { params as normal } from '../../src/widgets/prior-likelihood/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = { ...screening, ...square, ...linear, ...normal, ...cost } satisfies Params;
