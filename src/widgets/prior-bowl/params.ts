import { encoder } from '../../derivations/d15-prior-penalty/params.ts';

/** What the encoder gives for one datum: means and log variances of two latent units, shared with the derivation. */
export const params = encoder;
