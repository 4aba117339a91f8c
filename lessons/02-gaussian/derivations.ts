import { derivations as d03 } from '../../src/derivations/d03-mvn/index.ts';

/** The derivation told in this lesson: D3 on the multivariate normal. */
export const derivations = [...d03];
