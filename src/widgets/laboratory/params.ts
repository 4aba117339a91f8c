import { choice, number } from '../../notebook/param.ts';
import { defaults, ranges } from '../../state/training.ts';
import { dataParams } from './panels/data/params.ts';
import { params as trainer } from '../vae-trainer/params.ts';
import { networkParams } from './networkParams.ts';
import { panelNames } from './panelNames.ts';
import { compareParams } from './panels/compare/params.ts';
import { galleryParams } from './panels/gallery/params.ts';
import { evidenceParams } from './panels/evidence/params.ts';
import { gapParams } from './panels/gap/params.ts';
import { exploreParams } from './panels/explore/params.ts';
import { planeParams } from './plane/params.ts';

const start = defaults['heat-bump'];

const data = choice('data', {
  ...trainer.data,
  options: [...trainer.data.options, { value: 'own', label: 'your own' }],
});

/** What the laboratory can change beyond the lesson's figure. */
const model = {
  ...networkParams,
  likelihood: choice('likelihood', {
    tex: '\\p{p(x\\mid z)}',
    meaning: 'likelihood',
    initial: start.likelihood,
    options: [
      { value: 'gaussian', label: 'Gaussian' },
      { value: 'bernoulli', label: 'Bernoulli' },
      { value: 'continuous-bernoulli', label: 'continuous Bernoulli' },
    ],
    term: 'p',
  }),
  prior: choice('prior', {
    tex: '\\prior{p(z)}',
    meaning: 'prior',
    initial: start.prior,
    options: [
      { value: 'normal', label: 'standard normal' },
      { value: 'mixture', label: 'mixture' },
      { value: 'vamp', label: 'VampPrior' },
    ],
    term: 'prior',
  }),
  components: number('components', {
    tex: 'C',
    meaning: 'components of the prior',
    initial: start.components,
    min: ranges.components.min,
    max: ranges.components.max,
    step: 1,
    whole: true,
    term: 'prior',
  }),
  objective: choice('objective', {
    tex: '\\mathcal L',
    meaning: 'objective',
    initial: 'elbo',
    options: [
      { value: 'elbo', label: 'ELBO' },
      { value: 'iwae', label: 'importance-weighted' },
    ],
    term: 'elbo',
  }),
  draws: number('draws', {
    tex: 'K',
    meaning: 'draws per datum',
    initial: 5,
    min: 2,
    max: ranges.samples.max,
    step: 1,
    whole: true,
    term: 'elbo',
  }),
  freeBits: number('freeBits', {
    tex: '\\lambda',
    meaning: 'free nats per unit',
    initial: start.freeBits,
    min: ranges.freeBits.min,
    max: ranges.freeBits.max,
    step: 0.05,
    term: 'gap',
  }),
  optimizer: choice('optimizer', {
    tex: '\\Delta\\theta',
    meaning: 'optimizer',
    initial: start.optimizer,
    options: [
      { value: 'adam', label: 'Adam' },
      { value: 'sgd', label: 'gradient descent' },
    ],
  }),
  epsilon: number('epsilon', {
    tex: '\\epsilon',
    meaning: 'ε of Adam',
    initial: start.epsilon,
    min: ranges.epsilon.min,
    max: ranges.epsilon.max,
    step: 1e-8,
    digits: 8,
    scale: 'log',
  }),
  momentum: number('momentum', {
    tex: '\\mu',
    meaning: 'momentum',
    initial: start.momentum,
    min: ranges.momentum.min,
    max: ranges.momentum.max,
    step: 0.01,
  }),
  curves: choice('curves', {
    tex: '\\text{curves}',
    meaning: 'curves',
    initial: 'bound',
    options: [
      { value: 'bound', label: 'the bound' },
      { value: 'units', label: 'KL of each unit' },
    ],
  }),
  panel: choice('panel', {
    tex: '\\text{panel}',
    meaning: 'panel below the plane',
    initial: panelNames[0]?.id ?? 'none',
    options: panelNames.map(({ id, title }) => ({ value: id, label: title })),
  }),
} as const;

/** Everything the reader may change in the laboratory. What the lesson's figure has too has the same key, so that its link opens here. */
export const params = {
  ...trainer,
  data,
  ...model,
  ...planeParams,
  // Parameters of panels, one line each: ...inferenceGap,
  ...dataParams,
  ...evidenceParams,
  ...gapParams,
  ...exploreParams,
  ...compareParams,
  ...galleryParams,
} as const;
