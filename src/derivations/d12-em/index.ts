import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { firstMean } from './firstMean.ts';
import { fullStep } from './fullStep.ts';
import { params } from './params.ts';

/** What D12 is about, for lists and for its page. */
export const title = 'EM is coordinate ascent on the ELBO';

/** D12: EM is coordinate ascent on the evidence lower bound. */
export const derivations: Derivations = [
  derivation({ id: 'D12', title: 'EM is coordinate ascent on the ELBO', params, chains: [fullStep, firstMean] }),
];
