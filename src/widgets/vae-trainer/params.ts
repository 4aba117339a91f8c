import { choice, number } from '../../notebook/param.ts';
import { defaults, ranges } from '../../state/training.ts';

const start = defaults['heat-bump'];

/** Everything the reader may change in the trainer; together with a device it determines every picture. */
export const params = {
  data: choice('data', {
    tex: '\\data{x}',
    meaning: 'data to learn from',
    initial: start.data,
    options: [
      { value: 'heat-bump', label: 'heat bumps' },
      { value: 'digits', label: 'digits 0–9' },
    ],
    term: 'data',
  }),
  seed: number('seed', {
    tex: 's',
    meaning: 'seed of data, weights and noise',
    initial: start.seed,
    min: ranges.seed.min,
    max: 9999,
    step: 1,
  }),
  latent: number('latent', {
    tex: 'k',
    meaning: 'number of latent units',
    initial: start.latent,
    ...bounds('latent'),
    step: 1,
    term: 'latent',
  }),
  hidden: number('hidden', { tex: 'h', meaning: 'hidden width', initial: start.hidden, ...bounds('hidden'), step: 8 }),
  sigmaKind: choice('sigmaKind', {
    tex: '\\sigma',
    meaning: 'decoder noise',
    initial: start.sigma.kind,
    options: [
      { value: 'learned', label: 'learned' },
      { value: 'fixed', label: 'fixed' },
    ],
  }),
  sigma: number('sigma', {
    tex: '\\sigma',
    meaning: 'decoder noise, where it is fixed',
    initial: 0.05,
    ...bounds('sigma'),
    step: 0.01,
    scale: 'log',
  }),
  beta: number('beta', {
    tex: '\\beta',
    meaning: 'weight of the KL',
    initial: start.beta,
    min: 0.01,
    max: ranges.beta.max,
    step: 0.1,
    scale: 'log',
    term: 'gap',
  }),
  learningRate: number('learningRate', {
    tex: '\\eta',
    meaning: 'learning rate',
    initial: start.learningRate,
    min: 1e-4,
    max: ranges.learningRate.max,
    step: 1e-4,
    scale: 'log',
  }),
  batch: number('batch', {
    tex: 'B',
    meaning: 'batch size',
    initial: start.batchSize,
    ...bounds('batchSize'),
    step: 8,
  }),
  device: choice('device', {
    tex: '\\text{device}',
    meaning: 'device that computes',
    initial: start.device,
    options: [
      { value: 'auto', label: 'whichever suits' },
      { value: 'webgl', label: 'WebGL (tfjs)' },
      { value: 'cpu', label: 'CPU (tfjs)' },
      { value: 'plain', label: 'plain TypeScript' },
    ],
  }),
  speed: choice('speed', {
    tex: '\\text{speed}',
    meaning: 'speed of training',
    initial: 'full',
    options: [
      { value: 'full', label: 'full' },
      { value: '60', label: '60 steps/s' },
      { value: '10', label: '10 steps/s' },
    ],
  }),
  /** Steps to take on opening; 0 shows the recorded run. Written when training is paused, so that the link repeats it. */
  run: number('run', {
    tex: '\\text{run}',
    meaning: 'number of steps taken when this link is opened',
    initial: 0,
    min: 0,
    max: 50_000,
    step: 1,
  }),
  colorBy: choice('colorBy', {
    tex: '\\text{color}',
    meaning: 'true factor that colors the codes',
    initial: 'position',
    options: [
      { value: 'position', label: 'position' },
      { value: 'width', label: 'width' },
      { value: 'class', label: 'class' },
      { value: 'slant', label: 'slant' },
      { value: 'thickness', label: 'thickness' },
    ],
  }),
  ellipses: choice('ellipses', {
    tex: '\\text{posteriors}',
    meaning: 'posterior ellipses',
    initial: 'near',
    options: [
      { value: 'none', label: 'none' },
      { value: 'near', label: 'at the cursor' },
      { value: 'all', label: 'all' },
    ],
    term: 'q',
  }),
  unitX: number('unitX', {
    tex: 'i',
    meaning: 'latent unit along x',
    initial: 1,
    min: 1,
    max: 8,
    step: 1,
    term: 'latent',
  }),
  unitY: number('unitY', {
    tex: 'j',
    meaning: 'latent unit along y',
    initial: 2,
    min: 1,
    max: 8,
    step: 1,
    term: 'latent',
  }),
  cursorX: number('cursorX', {
    tex: '\\z{z_i}',
    meaning: 'point that is decoded, along x',
    initial: 0,
    min: -4,
    max: 4,
    step: 0.1,
    digits: 2,
    term: 'latent',
  }),
  cursorY: number('cursorY', {
    tex: '\\z{z_j}',
    meaning: 'point that is decoded, along y',
    initial: 0,
    min: -4,
    max: 4,
    step: 0.1,
    digits: 2,
    term: 'latent',
  }),
  draw: number('draw', {
    tex: '\\text{draw}',
    meaning: 'number of the draw from the prior',
    initial: 0,
    min: 0,
    max: 999,
    step: 1,
    term: 'prior',
  }),
} as const;

function bounds(name: 'latent' | 'hidden' | 'sigma' | 'batchSize'): { min: number; max: number } {
  return { min: ranges[name].min, max: ranges[name].max };
}
