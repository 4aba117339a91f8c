import { defaults, ranges } from './protocol.ts';
import type { Settings } from './protocol.ts';

/** Names among which a setting chooses. */
const names = {
  likelihood: ['gaussian', 'bernoulli', 'continuous-bernoulli'],
  prior: ['normal', 'mixture', 'vamp'],
  annealing: ['none', 'ramp', 'cyclic'],
  optimizer: ['adam', 'sgd'],
  device: ['auto', 'webgl', 'wasm', 'cpu', 'plain'],
} as const;

const activations: readonly string[] = ['tanh', 'relu', 'sigmoid', 'softplus'];

/** What is wrong with settings, one sentence each; empty when they can be trained. */
export function complaints(settings: Settings): readonly string[] {
  const found: string[] = [];
  const check = (name: keyof typeof ranges, value: number, says: string = name): void => {
    const { min, max, whole } = ranges[name];
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      found.push(`${says} must be ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}, but is ${value}.`);
    }
  };
  for (const name of [
    'seed',
    'latent',
    'components',
    'beta',
    'annealingSteps',
    'freeBits',
    'samples',
    'learningRate',
    'momentum',
    'epsilon',
    'batchSize',
  ] as const)
    check(name, settings[name]);
  for (const side of ['encoder', 'decoder'] as const) {
    const { hidden, activation } = settings[side];
    check('layers', hidden.length, `the number of hidden layers of the ${side}`);
    for (const width of hidden) check('width', width, `the width of a hidden layer of the ${side}`);
    if (!activations.includes(activation)) found.push(`There is no activation "${String(activation)}".`);
  }
  if (settings.sigma.kind === 'fixed') check('sigma', settings.sigma.value);
  for (const [name, known] of Object.entries(names)) {
    const value = settings[name as keyof typeof names];
    if (!(known as readonly string[]).includes(value))
      found.push(`${name} must be one of ${known.join(', ')}, but is ${value}.`);
  }
  if (!Object.hasOwn(defaults, settings.data)) found.push(`There is no data set "${String(settings.data)}".`);
  return found;
}

/** Whether σ differs, which takes more than going on with other numbers. */
export function changesSigma(before: Settings, after: Settings): boolean {
  if (before.sigma.kind === 'fixed' && after.sigma.kind === 'fixed') return before.sigma.value !== after.sigma.value;
  return before.sigma.kind !== after.sigma.kind;
}
