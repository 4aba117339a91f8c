import { derivations as importance } from '../../src/derivations/d16-iwae/index.ts';
import { derivations as surgery } from '../../src/derivations/d25-surgery/index.ts';
import { derivations as inferenceGap } from '../../src/derivations/d26-inference-gap/index.ts';
import { derivations as collapse } from '../../src/derivations/d27-collapse/index.ts';

/**
 * The derivations told in this lesson: D27 on collapse, D25 on what the price is made of, D26 on what the bound misses, and
 * D16 on how more samples close it.
 */
export const derivations = [...collapse, ...surgery, ...inferenceGap, ...importance];
