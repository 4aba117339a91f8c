import { number } from '../../notebook/param.ts';

const mean = (key: string, index: number, initial: number) =>
  number(key, { tex: `\\mu_${index}`, meaning: `mean of coordinate ${index}`, initial, min: -3, max: 3, step: 0.1 });

const std = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of coordinate ${index}`,
    initial,
    min: 0.2,
    max: 3,
    step: 0.05,
  });

const coordinate = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `x_${index}`,
    meaning: `coordinate ${index} of the point`,
    initial,
    min: -5,
    max: 5,
    step: 0.1,
    term: 'data',
  });

const entry = (key: string, place: string, initial: number) =>
  number(key, {
    tex: `A_{${place}}`,
    meaning: `entry ${place} of the matrix A`,
    initial,
    min: -3,
    max: 3,
    step: 0.1,
  });

const shift = (key: string, index: number, initial: number) =>
  number(key, { tex: `b_${index}`, meaning: `entry ${index} of the shift b`, initial, min: -3, max: 3, step: 0.1 });

/**
 * A normal in the plane. Two standard deviations and a correlation make its covariance, [[1, 0.8], [0.8, 2]] at first,
 * which is then positive definite whatever is dragged.
 */
export const normal = {
  mean1: mean('mean1', 1, 1),
  mean2: mean('mean2', 2, -0.5),
  std1: std('std1', 1, 1),
  std2: std('std2', 2, Math.SQRT2),
  corr: number('corr', {
    tex: '\\rho',
    meaning: 'correlation of the two coordinates',
    initial: 0.8 / Math.SQRT2,
    min: -0.98,
    max: 0.98,
    step: 0.02,
  }),
};

/** The point at which densities are compared. */
export const point = { x1: coordinate('x1', 1, 1.4), x2: coordinate('x2', 2, 0.7) };

/** The affine map Y = A X + b. */
export const map = {
  a11: entry('a11', '11', 2),
  a12: entry('a12', '12', 1),
  a21: entry('a21', '21', 0),
  a22: entry('a22', '22', -1),
  b1: shift('b1', 1, 0.5),
  b2: shift('b2', 2, 1),
};

/** How far the ellipse reaches. */
export const reach = {
  radius: number('radius', {
    tex: 'r',
    meaning: 'radius of the ellipse, in standard deviations',
    initial: 1,
    min: 0.1,
    max: 5,
    step: 0.1,
  }),
};
