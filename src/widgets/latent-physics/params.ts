import { choice, number } from '../../notebook/param.ts';

/** What a run depends on. */
export const runParams = {
  physicsComponents: number('physicsComponents', {
    tex: 'K',
    meaning: 'components of the prior, each with its expert',
    initial: 3,
    min: 1,
    max: 5,
    step: 1,
    whole: true,
    term: 'prior',
  }),
  physicsSeed: number('physicsSeed', {
    tex: 's',
    meaning: 'seed of data and weights',
    initial: 1,
    min: 1,
    max: 99,
    step: 1,
    whole: true,
  }),
};

/** Where the run stands. */
export const physicsStep = number('physicsStep', {
  tex: 't',
  meaning: 'steps of training',
  initial: 0,
  min: 0,
  max: 1200,
  step: 20,
  whole: true,
});

/** Which held-out item is looked at, and what of it the model is shown. */
export const lookParams = {
  physicsShown: choice('physicsShown', {
    tex: '\\text{shown}',
    meaning: 'the model is shown',
    initial: 'both',
    options: [
      { value: 'both', label: 'picture and trace' },
      { value: 'picture', label: 'the picture alone' },
      { value: 'trace', label: 'the trace alone' },
      { value: 'none', label: 'nothing' },
    ],
    term: 'data',
  }),
  physicsItem: number('physicsItem', {
    tex: 'n',
    meaning: 'held-out item',
    initial: 0,
    min: 0,
    max: 149,
    step: 1,
    whole: true,
    term: 'data',
  }),
};

/** Everything that may be changed here. */
export const params = { ...lookParams, ...runParams, physicsStep };
