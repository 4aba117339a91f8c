import { number } from '../../notebook/param.ts';

/** z ~ N(0, 1), x | z ~ N(wz + b, σ²), one observed x and a normal q. */
export const linearVae = {
  slope: number('slope', {
    tex: 'w',
    meaning: 'slope of the decoder',
    initial: 1.5,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  }),
  offset: number('offset', {
    tex: 'b',
    meaning: 'offset of the decoder',
    initial: 0.2,
    min: -2,
    max: 2,
    step: 0.1,
    term: 'p',
  }),
  noise: number('noise', {
    tex: '\\sigma',
    meaning: 'standard deviation of x around the decoder',
    initial: 0.7,
    min: 0.05,
    max: 2,
    step: 0.05,
    term: 'p',
  }),
  observed: number('observed', {
    tex: 'x',
    meaning: 'observed number',
    initial: 1.8,
    min: -5,
    max: 5,
    step: 0.1,
    term: 'data',
  }),
  meanQ: number('meanQ', { tex: 'm', meaning: 'mean of q', initial: 0.6, min: -3, max: 3, step: 0.05, term: 'q' }),
  stdQ: number('stdQ', {
    tex: 's',
    meaning: 'standard deviation of q',
    initial: 0.5,
    min: 0.05,
    max: 2,
    step: 0.05,
    term: 'q',
  }),
};
