import { squareEncoder } from '../../derivations/d26-inference-gap/params.ts';

/** The square model, its observed x and the normal that an encoder returns for it: those of the derivation. */
export const params = squareEncoder;
