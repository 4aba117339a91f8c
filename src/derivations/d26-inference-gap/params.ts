import { number } from '../../notebook/param.ts';

/** z ~ N(0, 1), x | z ~ N(z², σ²), one observed x and the normal that an encoder returns for it. */
export const squareEncoder = {
  squareX: number('squareX', {
    tex: 'x',
    meaning: 'observed number',
    initial: 2,
    min: -3,
    max: 5,
    step: 0.1,
    term: 'data',
  }),
  squareNoise: number('squareNoise', {
    tex: '\\sigma',
    meaning: 'standard deviation of x around the square of z',
    initial: 0.5,
    min: 0.2,
    max: 1.5,
    step: 0.05,
    term: 'p',
  }),
  encoderMean: number('encoderMean', {
    tex: 'm_\\phi',
    meaning: 'mean that the encoder returns',
    initial: 1.3,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'q',
  }),
  encoderStd: number('encoderStd', {
    tex: 's_\\phi',
    meaning: 'standard deviation that the encoder returns',
    initial: 0.25,
    min: 0.05,
    max: 2,
    step: 0.05,
    term: 'q',
  }),
};
