import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { evidence } from './evidence.ts';
import { loss } from './loss.ts';
import { discrete } from './params.ts';

/** What D8 is about, for lists and for its page. */
export const title = 'The evidence lower bound';

/** D8: the evidence lower bound by Jensen's inequality. */
export const derivations: Derivations = [
  derivation({ id: 'D8', title: 'The evidence lower bound', params: discrete, chains: [evidence, loss] }),
];
