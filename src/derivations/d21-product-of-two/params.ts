import { number } from '../../notebook/param.ts';

const mean = (key: string, index: number, initial: number) =>
  number(key, { tex: `\\mu_${index}`, meaning: `mean of expert ${index}`, initial, min: -4, max: 4, step: 0.1 });

const std = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of expert ${index}`,
    initial,
    min: 0.2,
    max: 3,
    step: 0.05,
    scale: 'log',
  });

/** Two normal experts on the line. */
export const pair = {
  muA: mean('muA', 1, -1),
  sigmaA: std('sigmaA', 1, 1),
  muB: mean('muB', 2, 2),
  sigmaB: std('sigmaB', 2, 0.5),
};

/** The place where the densities are multiplied. */
export const place = {
  x: number('x', {
    tex: 'x',
    meaning: 'place where both densities are read',
    initial: 0.7,
    min: -4,
    max: 4,
    step: 0.1,
  }),
};
