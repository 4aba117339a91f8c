import { choice, number } from '../../notebook/param.ts';
import { noisingSteps, runLength } from '../../models/denoiser/chain.ts';

/** What a run depends on. */
export const runParams = {
  denoiserData: choice('denoiserData', {
    tex: '\\text{data}',
    meaning: 'Data',
    initial: 'moons',
    options: [
      { value: 'moons', label: 'two moons' },
      { value: 'ring', label: 'ring' },
      { value: 'nine', label: 'nine Gaussians' },
      { value: 'spiral', label: 'spiral' },
      { value: 'checkerboard', label: 'checkerboard' },
    ],
    term: 'data',
  }),
  denoiserSeed: number('denoiserSeed', {
    tex: '\\text{seed}',
    meaning: 'of weights, batches and noise',
    initial: 1,
    min: 1,
    max: 99,
    step: 1,
    whole: true,
  }),
};

/** Where the run stands; its greatest value is the end of the run. */
export const denoiserStep = number('denoiserStep', {
  tex: 'k',
  meaning: 'steps of training',
  initial: 0,
  min: 0,
  max: runLength,
  step: 50,
  whole: true,
});

/** The noise level at which the samples and the arrows are shown. */
export const timeParam = number('denoiserTime', {
  tex: 't',
  meaning: 'noise level of the samples',
  initial: 0,
  min: 0,
  max: noisingSteps,
  step: 1,
  whole: true,
  term: 'latent',
});

/** What the reader may change here. */
export const params = { ...runParams, denoiserStep, denoiserTime: timeParam };
