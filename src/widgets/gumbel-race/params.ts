import { logits, racer } from '../../derivations/d17-softmax/params.ts';
import { relaxation } from '../../derivations/d18-gumbel-softmax/params.ts';
import { number } from '../../notebook/param.ts';

/** Three racers, the one that is watched, how many races have been run, which noise, and how soft the relaxed samples are. */
export const params = {
  ...logits,
  ...racer,
  tau: relaxation.tau,
  raceCount: number('raceCount', {
    tex: 'n',
    meaning: 'number of races run',
    initial: 200,
    min: 1,
    max: 4000,
    step: 1,
    scale: 'log',
    whole: true,
    term: 'data',
  }),
  raceSeed: number('raceSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of the noise',
    initial: 2,
    min: 1,
    max: 9999,
    step: 1,
    whole: true,
    term: 'data',
  }),
};
