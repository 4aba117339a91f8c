import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { discrete } from '../d08-jensen-bound/params.ts';
import { rewriting } from './rewriting.ts';

/** What D9 is about, for lists and for its page. */
export const title = 'The gap of the bound';

/** D9: the gap of the bound is a KL divergence to the posterior. */
export const derivations: Derivations = [
  derivation({ id: 'D9', title: 'The gap of the bound', params: discrete, chains: [rewriting] }),
];
