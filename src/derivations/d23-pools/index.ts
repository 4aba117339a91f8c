import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { linear } from './linear.ts';
import { logarithmic } from './logarithmic.ts';
import { candidate, experts } from './params.ts';
import { spread } from './spread.ts';

/** What D23 is about, for lists and for its page. */
export const title = 'Product of experts against mixture of experts';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D23: the logarithmic and the linear pool of two experts, the sums they minimize, and how wide they are. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D23',
    title: 'Product of experts against mixture of experts',
    params: { ...experts, ...candidate },
    chains: [logarithmic, linear],
  }),
  derivation({ id: 'D23', title: 'How wide a product and a mixture are', params: experts, chains: [spread] }),
];
