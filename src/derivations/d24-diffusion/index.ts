import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { bound } from './bound.ts';
import { denoising } from './denoising.ts';
import { forward } from './forward.ts';
import { datum, denoising as step, linearChain, noising, prediction, schedule } from './params.ts';
import { target } from './target.ts';

/** What D24 is about, for lists and for its page. */
export const title = 'From a VAE to diffusion';

/** D24: a diffusion model as a hierarchical latent-variable model whose encoder is fixed. */
export const derivations: Derivations = [
  derivation({
    id: 'D24',
    title: 'The forward process',
    params: { ...schedule, ...datum, ...noising },
    chains: [forward],
  }),
  derivation({
    id: 'D24',
    title: 'The target of a denoising step',
    params: { ...schedule, ...datum, ...step },
    chains: [target],
  }),
  derivation({
    id: 'D24',
    title: 'A divergence of the bound',
    params: { ...schedule, ...datum, ...step, ...prediction },
    chains: [denoising],
  }),
  derivation({ id: 'D24', title: 'The bound of a diffusion model', params: linearChain, chains: [bound] }),
];
