import { number } from '../../notebook/param.ts';

const gateLogit = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `a_${index}`,
    meaning: `gate logit of expert ${index}`,
    initial,
    min: -7,
    max: 7,
    step: 0.1,
    term: 'prior',
  });

const mean = (key: string, index: number, initial: number) =>
  number(key, { tex: `\\mu_${index}`, meaning: `mean of expert ${index}`, initial, min: -4, max: 4, step: 0.1 });

const std = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of expert ${index}`,
    initial,
    min: 0.25,
    max: 2,
    step: 0.05,
    scale: 'log',
  });

/** The logits of the gate at one input. */
export const gate = {
  gate1: gateLogit('gate1', 1, 0.5),
  gate2: gateLogit('gate2', 2, -0.2),
  gate3: gateLogit('gate3', 3, 1),
};

/** What each expert predicts. */
export const means = { mean1: mean('mean1', 1, -1), mean2: mean('mean2', 2, 0.5), mean3: mean('mean3', 3, 2) };

/** How sure each expert is; the ranges keep every density above the smallest double. */
export const stds = { std1: std('std1', 1, 0.5), std2: std('std2', 2, 0.4), std3: std('std3', 3, 0.8) };

/** The datum. */
export const target = {
  y: number('y', { tex: 'y', meaning: 'observed value', initial: 1.2, min: -4, max: 4, step: 0.05, term: 'data' }),
};

/** Everything about the mixture but the datum. */
export const mixture = { ...gate, ...means, ...stds };
