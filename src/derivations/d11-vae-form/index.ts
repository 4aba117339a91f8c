import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { linearVae } from './params.ts';
import { vaeForm } from './vaeForm.ts';

/** What D11 is about, for lists and for its page. */
export const title = 'The bound as a VAE writes it';

/** D11: the bound as reconstruction minus a divergence from the prior. */
export const derivations: Derivations = [
  derivation({ id: 'D11', title: 'The bound of a linear VAE', params: linearVae, chains: [vaeForm] }),
];
