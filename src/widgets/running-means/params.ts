import { averaged } from '../../derivations/d02-expectation/params.ts';
import { longest } from '../../expression/longest.ts';
import { choice, number, text } from '../../notebook/param.ts';

/** What is averaged, what is drawn from, how many draws, and which. */
export const params = {
  ...averaged,
  averagedF: choice('averagedF', {
    tex: '\\text{f}',
    meaning: 'average',
    initial: 'square',
    options: [
      { value: 'identity', label: 'x' },
      { value: 'square', label: 'x²' },
      { value: 'indicator', label: 'is x above 0?' },
      { value: 'exp', label: 'eˣ' },
      { value: 'own', label: 'your own f' },
    ],
  }),
  ownF: text('ownF', { tex: 'f(x)', meaning: '= your own function', initial: 'cos(3*x)', longest }),
  drawnFrom: choice('drawnFrom', {
    tex: '\\text{law}',
    meaning: 'draw from',
    initial: 'normal',
    options: [
      { value: 'normal', label: 'the normal' },
      { value: 'uniform', label: 'a uniform' },
      { value: 'exponential', label: 'an exponential' },
      { value: 'student', label: 'Student’s t, 2 degrees' },
      { value: 'cauchy', label: 'Cauchy’s' },
      { value: 'own', label: 'your own p' },
    ],
  }),
  ownP: text('ownP', {
    tex: 'p(x)\\propto',
    meaning: 'your own density',
    initial: 'normal(x,-2,0.5)+2*normal(x,1)',
    longest,
    term: 'p',
  }),
  meansSeed: number('meansSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of the draws',
    initial: 1,
    min: 1,
    max: 9999,
    step: 1,
    whole: true,
    term: 'data',
  }),
  meansScale: choice('meansScale', {
    tex: '\\text{scale}',
    meaning: 'heights',
    initial: 'units',
    options: [
      { value: 'units', label: 'as they are' },
      { value: 'errors', label: 'in standard errors' },
    ],
  }),
};
