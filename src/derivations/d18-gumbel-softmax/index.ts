import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { relaxation } from './params.ts';
import { relaxedArgmax } from './relaxedArgmax.ts';
import { relaxedMean } from './relaxedMean.ts';

/** What D18 is about, for lists and for its page. */
export const title = 'The Gumbel-softmax relaxation';

/** D18: the Gumbel-softmax relaxation of a categorical with two classes. */
export const derivations: Derivations = [
  derivation({
    id: 'D18',
    title: 'The Gumbel-softmax relaxation',
    params: relaxation,
    chains: [relaxedMean, relaxedArgmax],
  }),
];
