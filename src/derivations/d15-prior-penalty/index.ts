import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { encoder } from './params.ts';
import { penalty } from './penalty.ts';

/** What D15 is about, for lists and for its page. */
export const title = 'The prior penalty of a Gaussian encoder';

/** D15: the prior penalty of a diagonal Gaussian encoder. */
export const derivations: Derivations = [
  derivation({
    id: 'D15',
    title: 'The prior penalty of a diagonal Gaussian encoder',
    params: encoder,
    chains: [penalty],
  }),
];
