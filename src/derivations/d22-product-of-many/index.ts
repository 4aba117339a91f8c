import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { moments } from './moments.ts';
import { normalizer } from './normalizer.ts';
import { four, plane as planeParams } from './params.ts';
import { plane } from './plane.ts';

/** What D22 is about, for lists and for its page. */
export const title = 'The product of many normals';

/** D22: the product of many normal densities, and of two in the plane. */
export const derivations: Derivations = [
  derivation({ id: 'D22', title: 'Product of four normal densities', params: four, chains: [moments, normalizer] }),
  derivation({ id: 'D22', title: 'Product of two normals in the plane', params: planeParams, chains: [plane] }),
];
