import { normal } from '../../derivations/d03-mvn/params.ts';
import { choice, number } from '../../notebook/param.ts';

const noise = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\varepsilon_${index}`,
    meaning: `coordinate ${index} of your own noise`,
    initial,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'latent',
  });

/** The normal of the lesson, a root of its covariance, and the noise that goes through it. */
export const params = {
  ...normal,
  root: choice('root', {
    tex: 'A',
    meaning: 'root $A$ of $\\Sigma$',
    initial: 'cholesky',
    options: [
      { value: 'cholesky', label: 'Cholesky factor $L$' },
      { value: 'symmetric', label: 'symmetric root' },
      { value: 'rotated', label: 'rotated root $LQ$' },
      { value: 'entrywise', label: 'root of every entry' },
    ],
  }),
  // From −90° to 90° the vertical place of a handle on the right half circle tells the angle.
  turn: number('turn', {
    tex: '\\alpha',
    meaning: 'turn of the noise by Q, in degrees',
    initial: 40,
    min: -90,
    max: 90,
    step: 1,
  }),
  noise1: noise('noise1', 1, 1),
  noise2: noise('noise2', 2, 2.2),
  noiseSeed: number('noiseSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of the 300 noise points',
    initial: 32,
    min: 1,
    max: 99,
    step: 1,
    whole: true,
  }),
};
