import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { area } from './area.ts';
import { pair, place } from './params.ts';
import { square } from './square.ts';

/** What D21 is about, for lists and for its page. */
export const title = 'The product of two normals';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D21: the product of two normal densities, and the area under it. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D21',
    title: 'Product of two normal densities',
    params: { ...pair, ...place },
    chains: [square],
  }),
  derivation({ id: 'D21', title: 'The normalizer of the product', params: pair, chains: [area] }),
];
