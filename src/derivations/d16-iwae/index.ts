import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { importanceWeighted } from './importance.ts';
import { importance } from './params.ts';

/** What D16 is about, for lists and for its page. */
export const title = 'The importance-weighted bound';

/** D16: the importance-weighted bound. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D16', title: 'The importance-weighted bound', params: importance, chains: [importanceWeighted] }),
];
