import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { discrete } from '../d08-jensen-bound/params.ts';
import { energy } from './energy.ts';

/** What D10 is about, for lists and for its page. */
export const title = 'Energy plus entropy';

/** D10: the bound as expected complete log-likelihood plus entropy. */
export const derivations: Derivations = [
  derivation({ id: 'D10', title: 'Energy plus entropy', params: discrete, chains: [energy] }),
];
