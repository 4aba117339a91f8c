import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { decomposition } from './decomposition.ts';
import { squareEncoder } from './params.ts';

/** What D26 is about, for lists and for its page. */
export const title = 'The inference gap';

/** D26: the inference gap, split into approximation and amortization. */
export const derivations: Derivations = [
  derivation({ id: 'D26', title: 'The inference gap', params: squareEncoder, chains: [decomposition] }),
];
