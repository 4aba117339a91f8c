import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { area } from './area.ts';
import { pair, place } from './params.ts';
import { square } from './square.ts';

/** What D21 is about, for lists and for its page. */
export const title = 'The product of two normals';

/** D21: the product of two normal densities, and the area under it. */
export const derivations: Derivations = [
  derivation({
    id: 'D21',
    title: 'Product of two normal densities',
    params: { ...pair, ...place },
    chains: [square],
  }),
  derivation({ id: 'D21', title: 'The normalizer of the product', params: pair, chains: [area] }),
];
