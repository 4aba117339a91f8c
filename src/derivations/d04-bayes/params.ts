import { number } from '../../notebook/param.ts';

/** A test for a condition. */
export const screening = {
  prevalence: number('prevalence', {
    tex: 'p(z{=}1)',
    meaning: 'share of people who have the condition',
    initial: 0.01,
    min: 0.001,
    max: 0.5,
    step: 0.001,
    scale: 'log',
    term: 'prior',
  }),
  sensitivity: number('sensitivity', {
    tex: 'p(x{\\mid}z{=}1)',
    meaning: 'probability of a positive test with the condition',
    initial: 0.95,
    min: 0.5,
    max: 1,
    step: 0.01,
    term: 'p',
  }),
  falseAlarm: number('falseAlarm', {
    tex: 'p(x{\\mid}z{=}0)',
    meaning: 'probability of a positive test without the condition',
    initial: 0.08,
    min: 0,
    max: 0.5,
    step: 0.01,
    term: 'p',
  }),
};

/** The linear model z ~ N(0, 1), x | z ~ N(w z + b, σ²), with what is observed and where the posterior is evaluated. */
export const linear = {
  w: number('w', {
    tex: 'w',
    meaning: 'slope from the latent to the observation',
    initial: 1.5,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  }),
  b: number('b', {
    tex: 'b',
    meaning: 'offset of the observation',
    initial: 0.2,
    min: -2,
    max: 2,
    step: 0.1,
    term: 'p',
  }),
  sigma: number('sigma', {
    tex: '\\sigma',
    meaning: 'standard deviation of the noise',
    initial: 0.7,
    min: 0.1,
    max: 2,
    step: 0.05,
    term: 'p',
  }),
  x: number('x', { tex: 'x', meaning: 'observation', initial: 1.8, min: -4, max: 4, step: 0.1, term: 'data' }),
  z: number('z', {
    tex: 'z',
    meaning: 'latent at which the posterior density is evaluated',
    initial: 0.5,
    min: -4,
    max: 4,
    step: 0.1,
    term: 'latent',
  }),
};
