import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { linearVae } from './params.ts';
import { vaeForm } from './vaeForm.ts';

/** What D11 is about, for lists and for its page. */
export const title = 'The bound as a VAE writes it';

/** D11: the bound as reconstruction minus a divergence from the prior. */
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D11', title: 'The bound of a linear VAE', params: linearVae, chains: [vaeForm] }),
];
