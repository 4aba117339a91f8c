import { datum, denoising, prediction, schedule } from '../../derivations/d24-diffusion/params.ts';
import { choice, number } from '../../notebook/param.ts';
import { chainSteps } from './chain.ts';

const mean = (key: string, index: 1 | 2, initial: number) =>
  number(key, {
    tex: `m_${index}`,
    meaning: `mean of bump ${index} of the data`,
    initial,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'data',
  });

/** The data, and the particles that run: what all noise levels depend on. */
export const flowParams = {
  lineMean1: mean('lineMean1', 1, -1.5),
  lineMean2: mean('lineMean2', 2, 1.5),
  lineStd: number('lineStd', {
    tex: 's',
    meaning: 'standard deviation of both bumps',
    initial: 0.3,
    min: 0.15,
    max: 1,
    step: 0.05,
    term: 'data',
  }),
  lineWeight: number('lineWeight', {
    tex: 'w_1',
    meaning: 'share of bump 1',
    initial: 0.5,
    min: 0.05,
    max: 0.95,
    step: 0.05,
    term: 'data',
  }),
  lineWay: choice('lineWay', {
    tex: '\\leftrightarrow',
    meaning: 'Particles run',
    initial: 'back',
    options: [
      { value: 'back', label: 'back, from noise to data' },
      { value: 'forward', label: 'forward, from data to noise' },
    ],
    term: 'latent',
  }),
  lineSeed: number('lineSeed', {
    tex: '\\text{seed}',
    meaning: 'of the particles',
    initial: 1,
    min: 1,
    max: 99,
    step: 1,
    whole: true,
    term: 'latent',
  }),
};

/** One step of a chain of five, shared with the derivation of diffusion. */
export const stepParams = { ...schedule, ...datum, ...denoising, ...prediction };

/** The noise level that is looked at. */
export const timeParams = {
  lineTime: number('lineTime', {
    tex: 't',
    meaning: 'noise level on screen',
    initial: chainSteps,
    min: 0,
    max: chainSteps,
    step: 1,
    whole: true,
    term: 'latent',
  }),
};

/** What the reader may change here. */
export const params = { ...flowParams, ...timeParams, ...stepParams };
