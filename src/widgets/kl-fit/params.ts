import { bells } from '../../derivations/d05-kl/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** A mixture of two normals at −d and +d, the target p, and the one normal q that is fitted to it. */
export const params = {
  ...bells,
  fitMean: number('fitMean', {
    tex: 'm',
    meaning: 'mean of q',
    initial: 0.5,
    min: -5,
    max: 5,
    step: 0.05,
    term: 'q',
  }),
  fitStd: number('fitStd', {
    tex: 's',
    meaning: 'standard deviation of q',
    initial: 1,
    min: 0.1,
    // The widest target, bells of width 2 at ±4, has a standard deviation of 4.48.
    max: 4.5,
    step: 0.05,
    term: 'q',
  }),
  beneath: choice('beneath', {
    tex: '\\text{beneath}',
    meaning: 'beneath the bells',
    initial: 'integrand',
    options: [
      { value: 'integrand', label: 'what each place costs' },
      { value: 'landscape', label: 'the landscape of all q' },
    ],
  }),
};
