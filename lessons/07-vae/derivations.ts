import { derivations as d13 } from '../../src/derivations/d13-gradients/index.ts';
import { derivations as d14 } from '../../src/derivations/d14-decoder-likelihood/index.ts';
import { derivations as d15 } from '../../src/derivations/d15-prior-penalty/index.ts';

/** The derivations told in this lesson. */
export const derivations = [...d13, ...d14, ...d15];
