import { number } from '../../notebook/param.ts';

const mean = (key: string, unit: number, initial: number) =>
  number(key, {
    tex: `m_${unit}`,
    meaning: `mean of the code in unit ${unit}`,
    initial,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'q',
  });

const logVar = (key: string, unit: number, initial: number) =>
  number(key, {
    tex: `\\log s_${unit}^2`,
    meaning: `log variance of the code in unit ${unit}`,
    initial,
    min: -6,
    max: 3,
    step: 0.05,
    term: 'q',
  });

/** What a diagonal Gaussian encoder gives for one datum, with two latent units. */
export const encoder = {
  mean1: mean('mean1', 1, 0.5),
  mean2: mean('mean2', 2, -1),
  logVar1: logVar('logVar1', 1, -1),
  logVar2: logVar('logVar2', 2, 0.3),
};
