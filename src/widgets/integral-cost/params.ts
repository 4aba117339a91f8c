import { number } from '../../notebook/param.ts';

/** How far the box of the grid reaches from 0 along every axis. */
export const reach = 5;

/** How many latents there are, how both methods spend their evaluations, and the one z that the reader asks about. */
export const params = {
  latents: number('latents', {
    tex: 'k',
    meaning: 'number of latents',
    initial: 2,
    min: 1,
    max: 20,
    step: 1,
    whole: true,
    term: 'latent',
  }),
  perAxis: number('perAxis', {
    tex: 'n',
    meaning: 'grid points on each axis',
    initial: 20,
    min: 2,
    max: 100,
    step: 1,
    whole: true,
  }),
  sampleCount: number('sampleCount', {
    tex: 'S',
    meaning: 'draws from the prior',
    initial: 1000,
    min: 10,
    max: 100_000,
    step: 1,
    scale: 'log',
    whole: true,
    term: 'prior',
  }),
  costNoise: number('costNoise', {
    tex: '\\sigma',
    meaning: 'noise of each detector',
    initial: 0.5,
    min: 0.25,
    max: 1,
    step: 0.05,
    term: 'p',
  }),
  costSeed: number('costSeed', {
    tex: 's',
    meaning: 'seed of the draws',
    initial: 4,
    min: 0,
    max: 9999,
    step: 1,
    whole: true,
  }),
  codeOne: number('codeOne', {
    tex: 'z_1',
    meaning: 'first coordinate of the one z',
    initial: 1.2,
    min: -reach,
    max: reach,
    step: 0.1,
    term: 'latent',
  }),
  codeTwo: number('codeTwo', {
    tex: 'z_2',
    meaning: 'second coordinate of the one z',
    initial: 0.5,
    min: -reach,
    max: reach,
    step: 0.1,
    term: 'latent',
  }),
};
