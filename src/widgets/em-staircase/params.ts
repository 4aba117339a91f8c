import { emData } from '../../derivations/d12-em/data.ts';
import { params as start } from '../../derivations/d12-em/params.ts';
import { number } from '../../notebook/param.ts';

/** What a run of EM depends on: the data, the two bells it starts from, and the floor under their widths. */
export const runParams = {
  emData,
  ...start,
  emFloor: number('emFloor', {
    tex: '\\sigma_{\\min}',
    meaning: 'floor under both $\\p{\\sigma}$',
    initial: 0.01,
    min: 0.0001,
    max: 0.2,
    step: 0.01,
    scale: 'log',
    term: 'p',
  }),
};

/** A run, and how many of its half-steps have been taken: after an odd one q has moved, after an even one θ. */
export const params = {
  ...runParams,
  emStep: number('emStep', {
    tex: 'k',
    meaning: 'half-steps taken',
    initial: 0,
    min: 0,
    max: 400,
    step: 1,
    whole: true,
  }),
};
