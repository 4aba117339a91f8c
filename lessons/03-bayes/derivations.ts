import { derivations as bayes } from '../../src/derivations/d04-bayes/index.ts';

/** The derivation told in this lesson: D4, Bayes’ theorem for a test and for a normal latent. */
export const derivations = [...bayes];
