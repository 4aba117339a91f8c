import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { ceiling } from './ceiling.ts';
import { params } from './params.ts';
import { split } from './split.ts';

/** What D25 is about, for lists and for its page. */
export const title = 'ELBO surgery';

/** D25: what the average prior penalty is made of (Hoffman and Johnson 2016). */
export const derivations: Derivations = [
  derivation({ id: 'D25', title: 'ELBO surgery', params, chains: [split, ceiling] }),
];
