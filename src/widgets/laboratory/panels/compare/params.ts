import { choice, number } from '../../../../notebook/param.ts';
import { defaults, ranges } from '../../../../state/training.ts';
import { params as trainer } from '../../../vae-trainer/params.ts';

const start = defaults['heat-bump'];

/** What B may choose otherwise than A; everything else it has from A. Its values are its own, so that A can change beside it. */
export const otherParams = {
  otherSeed: { ...trainer.seed, key: 'otherSeed' },
  otherLatent: { ...trainer.latent, key: 'otherLatent' },
  otherHidden: { ...trainer.hidden, key: 'otherHidden' },
  otherLikelihood: choice('otherLikelihood', {
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
  otherSigmaKind: { ...trainer.sigmaKind, key: 'otherSigmaKind' },
  otherSigma: { ...trainer.sigma, key: 'otherSigma' },
  otherPrior: choice('otherPrior', {
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
  otherBeta: { ...trainer.beta, key: 'otherBeta' },
  otherAnnealing: { ...trainer.annealing, key: 'otherAnnealing' },
  otherAnnealingSteps: { ...trainer.annealingSteps, key: 'otherAnnealingSteps' },
  otherFreeBits: number('otherFreeBits', {
    tex: '\\lambda',
    meaning: 'free nats per unit',
    initial: start.freeBits,
    min: ranges.freeBits.min,
    max: ranges.freeBits.max,
    step: 0.05,
    term: 'gap',
  }),
  otherOptimizer: choice('otherOptimizer', {
    tex: '\\Delta\\theta',
    meaning: 'optimizer',
    initial: start.optimizer,
    options: [
      { value: 'adam', label: 'Adam' },
      { value: 'sgd', label: 'gradient descent' },
    ],
  }),
  otherLearningRate: { ...trainer.learningRate, key: 'otherLearningRate' },
  otherBatch: { ...trainer.batch, key: 'otherBatch' },
} as const;

/** The second run: whether there is one, what it chooses, and how far both are trained. */
export const compareParams = {
  otherRun: choice('otherRun', {
    tex: '\\text{B}',
    meaning: 'second run',
    initial: 'none',
    options: [
      { value: 'none', label: 'none' },
      { value: 'some', label: 'beside the first' },
    ],
  }),
  ...otherParams,
  otherSteps: number('otherSteps', {
    tex: 'n',
    meaning: 'steps that both take',
    initial: 600,
    min: 50,
    max: 5000,
    step: 50,
    whole: true,
  }),
  /** Steps that B has taken, so that a link repeats them; 0 shows no run. */
  otherTaken: number('otherTaken', {
    tex: '\\text{taken}',
    meaning: 'number of steps that B takes when this link is opened',
    initial: 0,
    min: 0,
    max: 50_000,
    step: 1,
    whole: true,
  }),
} as const;
