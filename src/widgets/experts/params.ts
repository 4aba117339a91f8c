import { mixture, target } from '../../derivations/d19-experts/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** Steps of a whole run. */
const steps = 1000;

/** What a run depends on. */
export const runParams = {
  expertsCount: number('expertsCount', {
    tex: 'K',
    meaning: 'number of experts',
    initial: 2,
    min: 1,
    max: 4,
    step: 1,
    whole: true,
  }),
  expertsGating: choice('expertsGating', {
    tex: '\\text{gating}',
    meaning: 'a datum teaches',
    initial: 'soft',
    options: [
      { value: 'soft', label: 'each expert by its responsibility (soft)' },
      { value: 'hard', label: 'the most responsible alone (hard)' },
    ],
  }),
  expertsSeed: number('expertsSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of data and weights',
    initial: 1,
    min: 1,
    max: 99,
    step: 1,
    whole: true,
  }),
};

/** Where the run stands. */
export const expertsStep = number('expertsStep', {
  tex: 't',
  meaning: 'steps of training',
  initial: 0,
  min: 0,
  max: steps,
  step: 10,
  whole: true,
});

/** The probe on the fork. */
export const probeParams = {
  expertsX: number('expertsX', {
    tex: 'x',
    meaning: 'probe, its input',
    initial: 0.6,
    min: -1,
    max: 1,
    step: 0.05,
    term: 'data',
  }),
  expertsY: number('expertsY', {
    tex: 'y',
    meaning: 'probe, its answer',
    initial: 0.8,
    min: -1.3,
    max: 1.3,
    step: 0.05,
    term: 'data',
  }),
};

/** Everything the reader may change: which picture, the run, the probe, and the three experts of the ladder. */
export const params = {
  expertsStage: choice('expertsStage', {
    tex: '\\text{picture}',
    meaning: 'look at',
    initial: 'fork',
    options: [
      { value: 'fork', label: 'experts that learn the fork' },
      { value: 'bells', label: 'three experts at one $x$' },
    ],
  }),
  ...runParams,
  expertsStep,
  ...probeParams,
  ...mixture,
  ...target,
};
