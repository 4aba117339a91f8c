import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { gradient, manyDimensions } from './params.ts';
import { reparameterized } from './reparameterized.ts';
import { score } from './score.ts';
import { variances } from './variances.ts';

/** What D13 is about, for lists and for its page. */
export const title = 'Two gradients of an expectation';

/** D13: two gradients of an expectation, and what one sample of each is worth. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D13',
    title: 'Two gradients of an expectation',
    params: gradient,
    chains: [score, reparameterized],
  }),
  derivation({
    id: 'D13',
    title: 'The variance of one sample of the gradient',
    params: manyDimensions,
    chains: [variances],
  }),
];
