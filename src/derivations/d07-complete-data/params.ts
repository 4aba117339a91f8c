import { number } from '../../notebook/param.ts';

const mean = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\mu_${index}`,
    meaning: `mean of component ${index}`,
    initial,
    min: -4,
    max: 4,
    step: 0.1,
    term: 'p',
  });

const std = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of component ${index}`,
    initial,
    min: 0.3,
    max: 3,
    step: 0.1,
    term: 'p',
  });

/** A mixture of two normals. */
export const mixture = {
  weight1: number('weight1', {
    tex: '\\pi_1',
    meaning: 'weight of component 1; component 2 has the rest',
    initial: 0.4,
    min: 0.02,
    max: 0.98,
    step: 0.02,
    term: 'prior',
  }),
  mean1: mean('mean1', 1, -1),
  mean2: mean('mean2', 2, 1.5),
  std1: std('std1', 1, 0.8),
  std2: std('std2', 2, 1),
};

/** The same mixture with one observed number. */
export const oneDatum = {
  datum: number('datum', {
    tex: 'x',
    meaning: 'observed number',
    initial: 0.4,
    min: -4,
    max: 4,
    step: 0.1,
    term: 'data',
  }),
  ...mixture,
};
