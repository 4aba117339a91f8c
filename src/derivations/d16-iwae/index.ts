import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { importanceWeighted } from './importance.ts';
import { importance } from './params.ts';

/** What D16 is about, for lists and for its page. */
export const title = 'The importance-weighted bound';

/** D16: the importance-weighted bound. */
export const derivations: Derivations = [
  derivation({ id: 'D16', title: 'The importance-weighted bound', params: importance, chains: [importanceWeighted] }),
];
