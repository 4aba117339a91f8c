import { derivations as d17 } from '../../src/derivations/d17-softmax/index.ts';
import { derivations as d18 } from '../../src/derivations/d18-gumbel-softmax/index.ts';
import { derivations as d19 } from '../../src/derivations/d19-experts/index.ts';
import { derivations as d20 } from '../../src/derivations/d20-routing/index.ts';

/** The derivations told in this lesson. */
export const derivations = [...d17, ...d18, ...d19, ...d20];
