import type { Params } from '../../src/notebook/param.ts';
import { params as slice } from '../../src/widgets/bound-over-theta/params.ts';
import { params as staircase } from '../../src/widgets/em-staircase/params.ts';
import { params as family } from '../../src/widgets/family-gap/params.ts';
import { params as temperature } from '../../src/widgets/temperature/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = { ...staircase, ...slice, ...family, ...temperature } satisfies Params;
