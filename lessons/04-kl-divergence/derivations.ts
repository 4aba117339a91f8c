import { derivations as kl } from '../../src/derivations/d05-kl/index.ts';
import { derivations as jensen } from '../../src/derivations/d06-jensen/index.ts';

/** The derivations told in this lesson: D5 on KL divergence, D6 on Jensen's inequality. */
export const derivations = [...kl, ...jensen];
