import { number } from '../../notebook/param.ts';

/** The bell that the first screen asks to drag. */
export const params = {
  m: number('m', { tex: 'm', meaning: 'mean of q', initial: 0.75, min: -2.4, max: 2.4, step: 0.05, term: 'q' }),
  s: number('s', {
    tex: 's',
    meaning: 'width of q',
    initial: 0.35,
    min: 0.22,
    max: 1.2,
    step: 0.01,
    term: 'q',
  }),
};
