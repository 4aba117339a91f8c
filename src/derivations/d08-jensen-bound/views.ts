import { choice } from '../../notebook/param.ts';

/** How the pictures of the bound are read: every figure of a page that offers one of these choices follows it. */
export const views = {
  latent: choice('latent', {
    tex: 'z',
    meaning: 'the latent is',
    initial: 'discrete',
    options: [
      { value: 'discrete', label: 'discrete, $\\sum_z$' },
      { value: 'continuous', label: 'continuous, $\\int dz$' },
    ],
  }),
  sign: choice('sign', {
    tex: '\\pm',
    meaning: 'read it as',
    initial: 'bound',
    options: [
      { value: 'bound', label: 'a log-likelihood, to maximize' },
      { value: 'loss', label: 'a loss, to minimize' },
    ],
  }),
};
