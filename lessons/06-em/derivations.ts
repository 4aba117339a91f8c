import { derivations as d12 } from '../../src/derivations/d12-em/index.ts';

/** The derivations told in this lesson. */
export const derivations = [...d12];
