import { choice, number } from '../../notebook/param.ts';

/** The cause, whether there is a prior, where the codes lie without one, the code held by hand, and the part looked at. */
export const params = {
  idmMode: choice('idmMode', {
    tex: '\\text{prior}',
    meaning: 'the network is trained',
    initial: 'without',
    options: [
      { value: 'without', label: 'to copy, without a prior' },
      { value: 'with', label: 'with the prior $\\prior{N(0,1)}$ on the code' },
    ],
    term: 'prior',
  }),
  idmAt: number('idmAt', {
    tex: 'c',
    meaning: 'position of the warm spot',
    initial: 0.62,
    min: 0.1,
    max: 0.9,
    step: 0.01,
    term: 'data',
  }),
  idmZ: number('idmZ', {
    tex: 'z',
    meaning: 'code held by hand',
    initial: 0.5,
    min: -4,
    max: 4,
    step: 0.05,
    term: 'latent',
  }),
  idmCenter: number('idmCenter', {
    tex: 'a',
    meaning: 'center of the codes',
    initial: 3,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'latent',
  }),
  idmSpread: number('idmSpread', {
    tex: 'b',
    meaning: 'spread of the codes',
    initial: 0.6,
    min: 0.05,
    max: 1.5,
    step: 0.05,
    term: 'latent',
  }),
  idmPart: choice('idmPart', {
    tex: '\\text{part}',
    meaning: 'part looked at',
    initial: 'copy',
    options: [
      { value: 'datum', label: 'the datum' },
      { value: 'encoder', label: 'the encoder' },
      { value: 'code', label: 'the code' },
      { value: 'decoder', label: 'the decoder' },
      { value: 'copy', label: 'the copy' },
    ],
  }),
};
