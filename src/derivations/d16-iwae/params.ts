import { number } from '../../notebook/param.ts';
import { discrete } from '../d08-jensen-bound/params.ts';

/** The discrete model with its q, and how many samples of q a bound averages. */
export const importance = {
  ...discrete,
  importanceSamples: number('importanceSamples', {
    tex: 'K',
    meaning: 'number of samples whose weights are averaged',
    initial: 3,
    min: 1,
    max: 8,
    step: 1,
    whole: true,
    term: 'elbo',
  }),
};
