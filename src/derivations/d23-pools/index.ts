import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { linear } from './linear.ts';
import { logarithmic } from './logarithmic.ts';
import { candidate, experts } from './params.ts';
import { spread } from './spread.ts';

/** What D23 is about, for lists and for its page. */
export const title = 'Product of experts against mixture of experts';

/** D23: the logarithmic and the linear pool of two experts, the sums they minimize, and how wide they are. */
export const derivations: Derivations = [
  derivation({
    id: 'D23',
    title: 'Product of experts against mixture of experts',
    params: { ...experts, ...candidate },
    chains: [logarithmic, linear],
  }),
  derivation({ id: 'D23', title: 'How wide a product and a mixture are', params: experts, chains: [spread] }),
];
