import { number, type Params } from '../../src/notebook/param.ts';
import { params as jensen } from '../../src/widgets/jensen-polygon/params.ts';
import { params as fit } from '../../src/widgets/kl-fit/params.ts';
import { params as area } from '../../src/widgets/signed-area/params.ts';

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

/** Every number that a reader may change in this lesson. */
export const params = { ...area, ...gibbs, ...plane, ...fit, ...jensen, ...exponential } satisfies Params;
