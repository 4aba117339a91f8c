import { choice, number } from '../../notebook/param.ts';

const position = (key: string, index: number, initial: number) =>
  number(key, { tex: `x_${index}`, meaning: `position of point ${index}`, initial, min: -3, max: 5, step: 0.05 });

const size = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `a_${index}`,
    meaning: `size of point ${index}; the sizes divided by their sum are the weights`,
    initial,
    min: 0.05,
    max: 1,
    step: 0.05,
  });

/** A convex function and three points on its graph; their sizes divided by the sum of the sizes are the weights. */
export const points = {
  phi: choice('phi', {
    tex: '\\varphi',
    meaning: 'convex function',
    initial: 'negLog',
    options: [
      { value: 'square', label: 'x²' },
      { value: 'exp', label: 'eˣ' },
      { value: 'negLog', label: '−log x' },
      { value: 'abs', label: '|x|' },
    ],
  }),
  x1: position('x1', 1, 0.5),
  x2: position('x2', 2, 1.5),
  x3: position('x3', 3, 4),
  a1: size('a1', 1, 0.4),
  a2: size('a2', 2, 0.35),
  a3: size('a3', 3, 0.25),
};

/** The normal Y whose exponential W is averaged. */
export const exponential = {
  muY: number('muY', { tex: '\\mu', meaning: 'mean of Y', initial: 0.3, min: -2, max: 2, step: 0.05 }),
  sigmaY: number('sigmaY', {
    tex: '\\sigma',
    meaning: 'standard deviation of Y',
    initial: 0.9,
    min: 0.1,
    max: 2,
    step: 0.05,
  }),
};
