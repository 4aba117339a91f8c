import { squareEncoder } from '../../derivations/d26-inference-gap/params.ts';
import { choice, number } from '../../notebook/param.ts';

const { squareX, squareNoise } = squareEncoder;

/** The square model with its observed x, one bell q, and what is drawn beneath the bells. */
export const params = {
  squareX,
  squareNoise,
  familyMean: number('familyMean', {
    tex: 'm',
    meaning: 'mean of q',
    initial: 0.6,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'q',
  }),
  familyStd: number('familyStd', {
    tex: 's',
    meaning: 'standard deviation of q',
    initial: 0.6,
    // The best bell of the narrowest hills, x = 5 and σ = 0.2, has width 0.045.
    min: 0.04,
    max: 2,
    step: 0.01,
    term: 'q',
  }),
  familyBeneath: choice('familyBeneath', {
    tex: '\\text{beneath}',
    meaning: 'beneath the bells',
    initial: 'map',
    options: [
      { value: 'map', label: 'a map of all q' },
      { value: 'price', label: 'the price of the family, over x' },
    ],
  }),
};
