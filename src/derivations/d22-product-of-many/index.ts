import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { moments } from './moments.ts';
import { normalizer } from './normalizer.ts';
import { four, plane as planeParams } from './params.ts';
import { plane } from './plane.ts';

/** What D22 is about, for lists and for its page. */
export const title = 'The product of many normals';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D22: the product of many normal densities, and of two in the plane. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D22', title: 'Product of four normal densities', params: four, chains: [moments, normalizer] }),
  derivation({ id: 'D22', title: 'Product of two normals in the plane', params: planeParams, chains: [plane] }),
];
