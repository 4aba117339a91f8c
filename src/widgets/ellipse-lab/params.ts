import { normal, point, reach } from '../../derivations/d03-mvn/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** A normal in the plane, a point, how far its ellipse reaches, and how it is looked at. */
export const params = {
  ...normal,
  ...point,
  ...reach,
  ellipseForm: choice('ellipseForm', {
    tex: '\\Sigma',
    meaning: 'let $\\Sigma$ be',
    initial: 'definite',
    options: [
      { value: 'definite', label: 'positive definite' },
      { value: 'invertible', label: 'only invertible' },
    ],
  }),
  ellipseAs: choice('ellipseAs', {
    tex: '\\text{show}',
    meaning: 'see it',
    initial: 'flat',
    options: [
      { value: 'flat', label: 'from above' },
      { value: 'hill', label: 'as a hill' },
    ],
  }),
  hillTurn: number('hillTurn', {
    tex: '\\alpha',
    meaning: 'direction from which the hill is seen, in degrees',
    initial: 300,
    min: 0,
    max: 360,
    step: 5,
    whole: true,
  }),
  ellipseSeed: number('ellipseSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of the samples',
    initial: 2,
    min: 1,
    max: 999,
    step: 1,
    whole: true,
  }),
};
