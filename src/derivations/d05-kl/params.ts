import { number } from '../../notebook/param.ts';

/** Two normals, q and p, each by its mean and standard deviation. */
export const normals = {
  muQ: number('muQ', { tex: '\\mu_q', meaning: 'mean of q', initial: 0.5, min: -4, max: 4, step: 0.05, term: 'q' }),
  sigmaQ: number('sigmaQ', {
    tex: '\\sigma_q',
    meaning: 'standard deviation of q',
    initial: 0.8,
    min: 0.1,
    max: 3,
    step: 0.05,
    term: 'q',
  }),
  muP: number('muP', { tex: '\\mu_p', meaning: 'mean of p', initial: 0, min: -4, max: 4, step: 0.05, term: 'p' }),
  sigmaP: number('sigmaP', {
    tex: '\\sigma_p',
    meaning: 'standard deviation of p',
    initial: 1.5,
    min: 0.1,
    max: 3,
    step: 0.05,
    term: 'p',
  }),
};

const sizeOfQ = (key: string, index: number, initial: number, min: number) =>
  number(key, {
    tex: `b_${index}`,
    meaning: `size of q at outcome ${index}; the sizes divided by their sum are q`,
    initial,
    min,
    max: 1,
    step: 0.05,
    term: 'q',
  });

const sizeOfP = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `c_${index}`,
    meaning: `size of p at outcome ${index}; the sizes divided by their sum are p`,
    initial,
    min: 0.05,
    max: 1,
    step: 0.05,
    term: 'p',
  });

/** Two distributions over four outcomes, by sizes. The last size of q cannot be zero, so that there is always a q. */
export const gibbs = {
  q1: sizeOfQ('q1', 1, 0, 0),
  q2: sizeOfQ('q2', 2, 0.2, 0),
  q3: sizeOfQ('q3', 3, 0.5, 0),
  q4: sizeOfQ('q4', 4, 0.3, 0.05),
  p1: sizeOfP('p1', 1, 0.1),
  p2: sizeOfP('p2', 2, 0.2),
  p3: sizeOfP('p3', 3, 0.3),
  p4: sizeOfP('p4', 4, 0.4),
};

/** Two normals in the plane; the ranges keep both covariances positive definite. */
export const plane = {
  covQ: number('covQ', {
    tex: 'u',
    meaning: 'covariance of the two coordinates under q, before scaling',
    initial: 0.3,
    min: -0.65,
    max: 0.65,
    step: 0.05,
    term: 'q',
  }),
  scaleQ: number('scaleQ', {
    tex: 'k',
    meaning: 'factor on both standard deviations of q',
    initial: 1,
    min: 0.2,
    max: 2,
    step: 0.05,
    term: 'q',
  }),
  covP: number('covP', {
    tex: 'v',
    meaning: 'covariance of the two coordinates under p',
    initial: -0.4,
    min: -1.35,
    max: 1.35,
    step: 0.05,
    term: 'p',
  }),
  meanP: number('meanP', {
    tex: 'a',
    meaning: 'first coordinate of the mean of p',
    initial: 0.5,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  }),
};

/** A mixture of two normals at −d and +d, the target p. */
export const bells = {
  separation: number('separation', {
    tex: 'd',
    meaning: 'distance of each bell of p from 0',
    initial: 2,
    min: 0,
    max: 4,
    step: 0.05,
    term: 'p',
  }),
  width: number('width', {
    tex: 'w',
    meaning: 'width of each bell of p',
    initial: 0.6,
    min: 0.2,
    max: 2,
    step: 0.05,
    term: 'p',
  }),
  leftWeight: number('leftWeight', {
    tex: '\\pi',
    meaning: 'weight of the left bell of p',
    initial: 0.5,
    min: 0.05,
    max: 0.95,
    step: 0.05,
    term: 'p',
  }),
};
