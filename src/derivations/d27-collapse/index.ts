import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { likelihood } from './likelihood.ts';
import { params } from './params.ts';
import { weight } from './weight.ts';

/** What D27 is about, for lists and for its page. */
export const title = 'Posterior collapse of a linear VAE';

const { collapseLambda, collapseNoise } = params;

/** D27: the exact threshold at which a linear VAE collapses. */
export const derivations: Derivations = [
  derivation({ id: 'D27', title: 'The collapse of a linear VAE', params, chains: [weight] }),
  derivation({
    id: 'D27',
    title: 'The linear VAE at β = 1',
    params: { collapseLambda, collapseNoise },
    chains: [likelihood],
  }),
];
