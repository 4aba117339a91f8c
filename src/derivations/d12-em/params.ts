import { number } from '../../notebook/param.ts';

const meanOf = (key: string, k: number, initial: number) =>
  number(key, {
    tex: `\\mu_${k}^0`,
    meaning: `mean of component ${k} at the start`,
    initial,
    min: -4,
    max: 4,
    step: 0.1,
    term: 'p',
  });

const stdOf = (key: string, k: number) =>
  number(key, {
    tex: `\\sigma_${k}^0`,
    meaning: `standard deviation of component ${k} at the start`,
    initial: 1,
    min: 0.3,
    max: 3,
    step: 0.05,
    term: 'p',
  });

/** The mixture of two normals from which EM starts. */
export const params = {
  emWeight: number('emWeight', {
    tex: '\\pi_1^0',
    meaning: 'weight of component 1 at the start; component 2 has the rest',
    initial: 0.5,
    min: 0.05,
    max: 0.95,
    step: 0.05,
    term: 'prior',
  }),
  emMean1: meanOf('emMean1', 1, -1),
  emMean2: meanOf('emMean2', 2, 1),
  emStd1: stdOf('emStd1', 1),
  emStd2: stdOf('emStd2', 2),
};
