import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { decomposition } from './decomposition.ts';
import { squareEncoder } from './params.ts';

/** What D26 is about, for lists and for its page. */
export const title = 'The inference gap';

/** D26: the inference gap, split into approximation and amortization. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D26', title: 'The inference gap', params: squareEncoder, chains: [decomposition] }),
];
