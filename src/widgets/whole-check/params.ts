import { number } from '../../notebook/param.ts';

/** What names a run of the check, so that a link brings the same one. */
export const params = {
  seed: number('seed', {
    tex: '\\text{seed}',
    meaning: 'seed of the random values and draws',
    initial: 1,
    min: 0,
    max: 999_999,
    step: 1,
    whole: true,
  }),
  trials: number('trials', {
    tex: '\\text{trials}',
    meaning: 'number of random values tried for each derivation',
    initial: 50,
    min: 1,
    max: 10_000,
    step: 1,
    whole: true,
  }),
};
