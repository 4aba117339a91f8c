import { derivations as d21 } from '../../src/derivations/d21-product-of-two/index.ts';
import { derivations as d22 } from '../../src/derivations/d22-product-of-many/index.ts';
import { derivations as d23 } from '../../src/derivations/d23-pools/index.ts';
import { derivations as d24 } from '../../src/derivations/d24-diffusion/index.ts';

/** The derivations told in this lesson. */
export const derivations = [...d21, ...d22, ...d23, ...d24];
