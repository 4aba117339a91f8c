import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { ceiling } from './ceiling.ts';
import { params } from './params.ts';
import { split } from './split.ts';

/** What D25 is about, for lists and for its page. */
export const title = 'ELBO surgery';

/** D25: what the average prior penalty is made of (Hoffman and Johnson 2016). */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D25', title: 'ELBO surgery', params, chains: [split, ceiling] }),
];
