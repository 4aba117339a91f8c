import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { relaxation } from './params.ts';
import { relaxedArgmax } from './relaxedArgmax.ts';
import { relaxedMean } from './relaxedMean.ts';

/** What D18 is about, for lists and for its page. */
export const title = 'The Gumbel-softmax relaxation';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D18: the Gumbel-softmax relaxation of a categorical with two classes. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D18',
    title: 'The Gumbel-softmax relaxation',
    params: relaxation,
    chains: [relaxedMean, relaxedArgmax],
  }),
];
