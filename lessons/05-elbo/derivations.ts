import { derivations as d07 } from '../../src/derivations/d07-complete-data/index.ts';
import { derivations as d08 } from '../../src/derivations/d08-jensen-bound/index.ts';
import { derivations as d09 } from '../../src/derivations/d09-gap/index.ts';
import { derivations as d10 } from '../../src/derivations/d10-energy/index.ts';
import { derivations as d11 } from '../../src/derivations/d11-vae-form/index.ts';

/** The derivations told in this lesson. */
export const derivations = [...d07, ...d08, ...d09, ...d10, ...d11];
