import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { encoder } from './params.ts';
import { penalty } from './penalty.ts';

/** What D15 is about, for lists and for its page. */
export const title = 'The prior penalty of a Gaussian encoder';

/** D15: the prior penalty of a diagonal Gaussian encoder. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D15',
    title: 'The prior penalty of a diagonal Gaussian encoder',
    params: encoder,
    chains: [penalty],
  }),
];
