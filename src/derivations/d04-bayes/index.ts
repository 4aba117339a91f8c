import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { continuous } from './continuous.ts';
import { discrete } from './discrete.ts';
import { linear, screening } from './params.ts';

/** What D4 is about, for lists and for its page. */
export const title = 'Bayes’ theorem';

/** D4: Bayes’ theorem for a test and for a normal latent. */
export const derivations: Derivations = [
  derivation({ id: 'D4', title: 'Bayes’ theorem for a test', params: screening, chains: [discrete] }),
  derivation({ id: 'D4', title: 'Bayes’ theorem for a normal latent', params: linear, chains: [continuous] }),
];
