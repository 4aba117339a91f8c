import { number } from '../../notebook/param.ts';

/** A normal density. */
export const bell = {
  mu: number('mu', { tex: '\\mu', meaning: 'mean of X', initial: 1.5, min: -3, max: 3, step: 0.05, term: 'p' }),
  sigma: number('sigma', {
    tex: '\\sigma',
    meaning: 'standard deviation of X',
    initial: 0.8,
    min: 0.1,
    max: 3,
    step: 0.05,
    term: 'p',
  }),
};

/** A normal density with an interval; where a exceeds b the two change places. */
export const bellOnInterval = {
  ...bell,
  a: number('a', { tex: 'a', meaning: 'left end of the interval', initial: 0.3, min: -5, max: 5, step: 0.05 }),
  b: number('b', { tex: 'b', meaning: 'right end of the interval', initial: 2.9, min: -5, max: 5, step: 0.05 }),
};
