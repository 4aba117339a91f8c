import { choice, number, type NumberParam } from '../../notebook/param.ts';

const mean = (key: string, index: number, initial: number): NumberParam =>
  number(key, {
    tex: `\\mu_${index}`,
    meaning: `mean of expert ${index}`,
    initial,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'p',
  });

const std = (key: string, index: number, initial: number): NumberParam =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of expert ${index}`,
    initial,
    min: 0.4,
    max: 2.5,
    step: 0.05,
    scale: 'log',
    term: 'p',
  });

/** Three experts, the place where they are read, the form of the formula, and the part looked at. */
export const params = {
  prod3Mean1: mean('prod3Mean1', 1, -1),
  prod3Mean2: mean('prod3Mean2', 2, 0.2),
  prod3Mean3: mean('prod3Mean3', 3, 1.2),
  prod3Std1: std('prod3Std1', 1, 1.2),
  prod3Std2: std('prod3Std2', 2, 0.8),
  prod3Std3: std('prod3Std3', 3, 1),
  prod3X: number('prod3X', {
    tex: 'x',
    meaning: 'place where all are read',
    initial: 0.6,
    min: -4,
    max: 4,
    step: 0.05,
    term: 'data',
  }),
  prod3Form: choice('prod3Form', {
    tex: '\\text{form}',
    meaning: 'the formula',
    initial: 'product',
    options: [
      { value: 'product', label: 'as a product' },
      { value: 'log', label: 'in logarithms, as a sum' },
    ],
  }),
  prod3Part: choice('prod3Part', {
    tex: '\\text{part}',
    meaning: 'part looked at',
    initial: 'normalizer',
    options: [
      { value: 'expert1', label: 'expert 1' },
      { value: 'expert2', label: 'expert 2' },
      { value: 'expert3', label: 'expert 3' },
      { value: 'normalizer', label: 'the normalizer' },
      { value: 'result', label: 'the product' },
    ],
  }),
};
