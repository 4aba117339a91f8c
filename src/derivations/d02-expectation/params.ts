import { number } from '../../notebook/param.ts';

/** A normal X, whose square is averaged. */
export const source = {
  muX: number('muX', { tex: '\\mu', meaning: 'mean of X', initial: 0.6, min: -3, max: 3, step: 0.05, term: 'p' }),
  sigmaX: number('sigmaX', {
    tex: '\\sigma',
    meaning: 'standard deviation of X',
    initial: 1.2,
    min: 0.1,
    max: 3,
    step: 0.05,
    term: 'p',
  }),
};

/** X with the number of draws in one average. */
export const averaged = {
  ...source,
  n: number('n', {
    tex: 'n',
    meaning: 'number of draws in one average',
    initial: 400,
    min: 1,
    max: 100_000,
    step: 1,
    scale: 'log',
    whole: true,
    term: 'data',
  }),
};

/** An average with the error that should be rare. */
export const deviating = {
  ...averaged,
  epsilon: number('epsilon', {
    tex: '\\epsilon',
    meaning: 'error of the average that should be rare',
    initial: 0.4,
    min: 0.05,
    max: 5,
    step: 0.05,
    scale: 'log',
  }),
};
