import { discrete } from '../../derivations/d08-jensen-bound/params.ts';
import { views } from '../../derivations/d08-jensen-bound/views.ts';
import { linearVae } from '../../derivations/d11-vae-form/params.ts';
import { choice, number } from '../../notebook/param.ts';

const { priorSize1, priorSize2, priorSize3, lik1, lik2, lik3 } = discrete;
const { slope, offset, noise, observed } = linearVae;
const { latent } = views;

/** Both models of the derivations without their q, and whether z was observed, and where. */
export const params = {
  latent,
  zSeen: choice('zSeen', {
    tex: '\\text{seen}',
    meaning: 'the value of z is',
    initial: 'hidden',
    options: [
      { value: 'hidden', label: 'hidden' },
      { value: 'observed', label: 'observed' },
    ],
  }),
  stateSeen: number('stateSeen', {
    tex: 'z',
    meaning: 'observed state',
    initial: 2,
    min: 1,
    max: 3,
    step: 1,
    whole: true,
    term: 'latent',
  }),
  latentSeen: number('latentSeen', {
    tex: 'z',
    meaning: 'observed latent',
    initial: 0.3,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'latent',
  }),
  priorSize1,
  priorSize2,
  priorSize3,
  lik1,
  lik2,
  lik3,
  slope,
  offset,
  noise,
  observed,
};
