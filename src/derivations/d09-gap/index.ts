import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { discrete } from '../d08-jensen-bound/params.ts';
import { rewriting } from './rewriting.ts';

/** What D9 is about, for lists and for its page. */
export const title = 'The gap of the bound';

/** D9: the gap of the bound is a KL divergence to the posterior. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D9', title: 'The gap of the bound', params: discrete, chains: [rewriting] }),
];
