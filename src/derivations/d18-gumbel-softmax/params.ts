import { number } from '../../notebook/param.ts';

/** Two classes, and the temperature of the relaxation. */
export const relaxation = {
  firstClass: number('firstClass', {
    tex: '\\pi_1',
    meaning: 'probability of class 1; class 2 has the rest',
    initial: 0.7,
    min: 0.01,
    max: 0.99,
    step: 0.01,
    term: 'p',
  }),
  tau: number('tau', {
    tex: '\\tau',
    meaning: 'temperature of the relaxation; low is nearly one-hot',
    initial: 0.5,
    min: 0.05,
    max: 10,
    step: 0.05,
    scale: 'log',
  }),
};
