import { number } from '../../notebook/param.ts';

/** The data's variance, the decoder's noise and the factor on the KL. */
export const params = {
  collapseLambda: number('collapseLambda', {
    tex: '\\lambda',
    meaning: 'variance of the data',
    initial: 2,
    min: 0.1,
    max: 5,
    step: 0.05,
    term: 'data',
  }),
  collapseNoise: number('collapseNoise', {
    tex: '\\sigma^2',
    meaning: 'variance of the decoder’s noise',
    initial: 0.5,
    min: 0.05,
    max: 5,
    step: 0.05,
    term: 'p',
  }),
  collapseBeta: number('collapseBeta', {
    tex: '\\beta',
    meaning: 'factor on the prior penalty',
    initial: 1,
    min: 0.1,
    max: 10,
    step: 0.1,
    term: 'prior',
  }),
};
