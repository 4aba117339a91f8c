import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { gradient, manyDimensions } from './params.ts';
import { reparameterized } from './reparameterized.ts';
import { score } from './score.ts';
import { variances } from './variances.ts';

/** What D13 is about, for lists and for its page. */
export const title = 'Two gradients of an expectation';

/** D13: two gradients of an expectation, and what one sample of each is worth. */
export const derivations: Derivations = [
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
