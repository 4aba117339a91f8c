import { number } from '../../notebook/param.ts';

/** A normal q whose mean is to be moved, and the target of f(z) = (z − a)². */
export const gradient = {
  muZ: number('muZ', { tex: '\\mu', meaning: 'mean of q', initial: 1, min: -3, max: 3, step: 0.05, term: 'q' }),
  sigmaZ: number('sigmaZ', {
    tex: '\\sigma',
    meaning: 'standard deviation of q',
    initial: 0.5,
    min: 0.05,
    max: 2,
    step: 0.05,
    term: 'q',
  }),
  target: number('target', {
    tex: 'a',
    meaning: 'point where f is zero',
    initial: 0,
    min: -3,
    max: 3,
    step: 0.05,
  }),
};

/** The same in several dimensions, f(z) = ‖z − a1‖². */
export const manyDimensions = {
  ...gradient,
  dimension: number('dimension', {
    tex: 'd',
    meaning: 'number of dimensions of z',
    initial: 1,
    min: 1,
    max: 100,
    step: 1,
    whole: true,
  }),
};
