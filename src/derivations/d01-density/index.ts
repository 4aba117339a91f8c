import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { constant } from './constant.ts';
import { interval } from './interval.ts';
import { bell, bellOnInterval } from './params.ts';

/** What D1 is about, for lists and for its page. */
export const title = 'The normal density and its area';

// Chains are grouped by the parameters they share, so that a page names only the numbers that matter to a chain.
/** D1: the normal density has area 1, and areas under it are probabilities. */
export const derivations: Derivations = [
  derivation({ id: 'D1', title: 'The normal density has area 1', params: bell, chains: [constant] }),
  derivation({ id: 'D1', title: 'Probability of an interval', params: bellOnInterval, chains: [interval] }),
];
