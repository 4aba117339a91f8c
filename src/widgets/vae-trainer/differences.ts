import type { Settings } from '../../state/training.ts';

type Network = Settings['encoder'];

const sigmaWords = ({ likelihood, sigma }: Settings): string =>
  likelihood !== 'gaussian' ? 'no σ' : sigma.kind === 'learned' ? 'σ learned' : `σ = ${sigma.value}`;

const networkWords = (side: string, { hidden, activation }: Network): string =>
  `${side} of ${hidden.join(' and ')} ${activation} units`;

const priorWords = ({ prior, components }: Settings): string =>
  ({
    normal: 'a standard normal prior',
    mixture: `a mixture of ${components} as prior`,
    vamp: `a VampPrior of ${components}`,
  })[prior];

const annealingWords = ({ annealing, annealingSteps }: Settings): string =>
  annealing === 'none' ? 'no annealing' : `a ${annealing} schedule over ${annealingSteps} steps`;

const optimizerWords = ({ optimizer, epsilon, momentum }: Settings): string =>
  optimizer === 'adam' ? `Adam with ε = ${epsilon}` : `gradient descent with momentum ${momentum}`;

/** Every setting but data and device in words. */
const words = (of: Settings): readonly string[] => [
  `seed ${of.seed}`,
  `${of.latent} latent unit${of.latent === 1 ? '' : 's'}`,
  networkWords('an encoder', of.encoder),
  networkWords('a decoder', of.decoder),
  { gaussian: 'Gaussian', bernoulli: 'Bernoulli', 'continuous-bernoulli': 'continuous Bernoulli' }[of.likelihood],
  sigmaWords(of),
  priorWords(of),
  `β = ${of.beta}`,
  annealingWords(of),
  `free bits ${of.freeBits}`,
  `${of.samples} draw${of.samples === 1 ? '' : 's'} per datum`,
  optimizerWords(of),
  `learning rate ${of.learningRate}`,
  `batches of ${of.batchSize}`,
];

/** What differs between two settings, data and device aside, in words such as "seed 7". */
export function differences(run: Settings, wanted: Settings): readonly string[] {
  const now = words(run);
  return words(wanted).filter((word, i) => word !== now[i]);
}
