import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { evidence } from './evidence.ts';
import { loss } from './loss.ts';
import { discrete } from './params.ts';

/** What D8 is about, for lists and for its page. */
export const title = 'The evidence lower bound';

/** D8: the evidence lower bound by Jensen's inequality. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D8', title: 'The evidence lower bound', params: discrete, chains: [evidence, loss] }),
];
