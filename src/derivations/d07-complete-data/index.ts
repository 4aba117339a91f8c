import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { fisher } from './fisher.ts';
import { oneOfMany } from './oneOfMany.ts';
import { mixture, oneDatum } from './params.ts';

/** What D7 is about, for lists and for its page. */
export const title = 'Complete data and the marginal likelihood';

/** D7: what changes when the latent variable is not observed. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D7', title: 'Complete data against marginal likelihood', params: oneDatum, chains: [oneOfMany] }),
  derivation({ id: 'D7', title: 'Fisher’s identity', params: mixture, chains: [fisher] }),
];
