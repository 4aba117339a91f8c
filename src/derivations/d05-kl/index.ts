import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { asymmetry } from './asymmetry.ts';
import { gaussians } from './gaussians.ts';
import { gibbs as gibbsChain } from './gibbs.ts';
import { bells, gibbs, normals, plane } from './params.ts';
import { readings } from './readings.ts';

/** What D5 is about, for lists and for its page. */
export const title = 'KL divergence';

// Chains are grouped by the parameters they share, so that a page names only the numbers that matter to a chain.
/** D5: KL divergence in three readings, its sign, its closed form and its asymmetry. */
export const derivations: Derivations = [
  derivation({ id: 'D5', title: 'KL divergence of two normals', params: normals, chains: [readings] }),
  derivation({ id: 'D5', title: 'Gibbs’ inequality', params: gibbs, chains: [gibbsChain] }),
  derivation({ id: 'D5', title: 'KL divergence of normals in the plane', params: plane, chains: [gaussians] }),
  derivation({ id: 'D5', title: 'The asymmetry of KL divergence', params: bells, chains: [asymmetry] }),
];
