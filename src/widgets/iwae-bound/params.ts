import { importance } from '../../derivations/d16-iwae/params.ts';

/** The discrete model, its q and the number of samples that a bound averages: those of the derivation. */
export const params = importance;
