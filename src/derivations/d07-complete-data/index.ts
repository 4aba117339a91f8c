import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { fisher } from './fisher.ts';
import { oneOfMany } from './oneOfMany.ts';
import { mixture, oneDatum } from './params.ts';

/** What D7 is about, for lists and for its page. */
export const title = 'Complete data and the marginal likelihood';

/** D7: what changes when the latent variable is not observed. */
export const derivations: Derivations = [
  derivation({ id: 'D7', title: 'Complete data against marginal likelihood', params: oneDatum, chains: [oneOfMany] }),
  derivation({ id: 'D7', title: 'Fisher’s identity', params: mixture, chains: [fisher] }),
];
