import { derivations as d01 } from '../../src/derivations/d01-density/index.ts';
import { derivations as d02 } from '../../src/derivations/d02-expectation/index.ts';

/** The derivations told in this lesson: D1 on the area of a density, D2 on expectations and averages. */
export const derivations = [...d01, ...d02];
