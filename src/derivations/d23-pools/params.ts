import { number, type NumberParam } from '../../notebook/param.ts';

type Term = Exclude<NumberParam['term'], undefined>;

const mean = (key: string, tex: string, whose: string, initial: number, term: Term) =>
  number(key, { tex, meaning: `mean of ${whose}`, initial, min: -4, max: 4, step: 0.1, term });

const std = (key: string, tex: string, whose: string, initial: number, term: Term) =>
  number(key, {
    tex,
    meaning: `standard deviation of ${whose}`,
    initial,
    min: 0.3,
    max: 3,
    step: 0.05,
    scale: 'log',
    term,
  });

/** Two experts on the line and how much the first is heard; whoever else there is shares the rest. */
export const experts = {
  weight1: number('weight1', {
    tex: 'w_1',
    meaning: 'weight of expert 1; what is left of 1 goes to the rest',
    initial: 0.5,
    min: 0.02,
    max: 0.98,
    step: 0.02,
  }),
  expertMean1: mean('expertMean1', '\\mu_1', 'expert 1', -1, 'p'),
  expertStd1: std('expertStd1', '\\sigma_1', 'expert 1', 0.7, 'p'),
  expertMean2: mean('expertMean2', '\\mu_2', 'expert 2', 2, 'p'),
  expertStd2: std('expertStd2', '\\sigma_2', 'expert 2', 1.2, 'p'),
};

/** The normal that stands for both experts. */
export const candidate = {
  candidateMean: mean('candidateMean', 'm', 'the normal that stands for both experts', 0.2, 'q'),
  candidateStd: std('candidateStd', 's', 'the normal that stands for both experts', 0.9, 'q'),
};
