import { manyDimensions } from '../../derivations/d13-gradients/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** The normal, the target and the dimension of the derivation; f, its frequency, the baseline, how many samples, and which. */
export const params = {
  ...manyDimensions,
  gradF: choice('gradF', {
    tex: 'f',
    meaning: '$f$',
    initial: 'square',
    options: [
      { value: 'square', label: '$(z-a)^2$' },
      { value: 'wave', label: '$\\cos\\omega z$' },
    ],
  }),
  gradOmega: number('gradOmega', {
    tex: '\\omega',
    meaning: 'frequency of the wave',
    initial: 20,
    min: 0.5,
    max: 40,
    step: 0.5,
  }),
  gradBaseline: choice('gradBaseline', {
    tex: 'b',
    meaning: 'baseline taken off $f$ in the score function',
    initial: 'none',
    options: [
      { value: 'none', label: 'none' },
      { value: 'best', label: 'the best one' },
    ],
  }),
  gradCount: number('gradCount', {
    tex: 'n',
    meaning: 'number of single-sample gradients',
    initial: 400,
    min: 10,
    max: 1000,
    step: 10,
    scale: 'log',
    whole: true,
    term: 'data',
  }),
  gradSeed: number('gradSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of the noise',
    initial: 1,
    min: 1,
    max: 9999,
    step: 1,
    whole: true,
    term: 'data',
  }),
};
