import { number } from '../../notebook/param.ts';

const mean = (key: string, index: number, initial: number) =>
  number(key, { tex: `\\mu_${index}`, meaning: `mean of expert ${index}`, initial, min: -3, max: 3, step: 0.1 });

const std = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of expert ${index}`,
    initial,
    min: 0.3,
    max: 3,
    step: 0.05,
    scale: 'log',
  });

/** Four normal experts on the line. */
export const four = {
  mean1: mean('mean1', 1, 0),
  mean2: mean('mean2', 2, 1),
  mean3: mean('mean3', 3, 0.5),
  mean4: mean('mean4', 4, -0.5),
  std1: std('std1', 1, 1),
  std2: std('std2', 2, 0.7),
  std3: std('std3', 3, 2),
  std4: std('std4', 4, 1.5),
};

/** Two normals in the plane, the first at the origin with unit variances; the ranges keep both covariances positive definite. */
export const plane = {
  tilt1: number('tilt1', {
    tex: 'r',
    meaning: 'correlation of the first expert',
    initial: 0.6,
    min: -0.95,
    max: 0.95,
    step: 0.05,
  }),
  tilt2: number('tilt2', {
    tex: 's',
    meaning: 'covariance of the second expert, before scaling',
    initial: -0.2,
    min: -0.6,
    max: 0.6,
    step: 0.05,
  }),
  scale2: number('scale2', {
    tex: 'k',
    meaning: 'factor on both standard deviations of the second expert',
    initial: 1,
    min: 0.2,
    max: 5,
    step: 0.05,
    scale: 'log',
  }),
  planeX: number('planeX', {
    tex: 'a',
    meaning: 'first coordinate of the mean of the second expert',
    initial: 1,
    min: -2,
    max: 2,
    step: 0.1,
  }),
  planeY: number('planeY', {
    tex: 'b',
    meaning: 'second coordinate of the mean of the second expert',
    initial: -0.5,
    min: -2,
    max: 2,
    step: 0.1,
  }),
};
