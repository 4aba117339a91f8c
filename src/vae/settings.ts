import { defaults, ranges } from './protocol.ts';
import type { Settings } from './protocol.ts';

/** What is wrong with settings, one sentence each; empty when they can be trained. */
export function complaints(settings: Settings): readonly string[] {
  const found: string[] = [];
  const check = (name: keyof typeof ranges, value: number): void => {
    const { min, max, whole } = ranges[name];
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      found.push(`${name} must be ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}, but is ${value}.`);
    }
  };
  check('seed', settings.seed);
  check('latent', settings.latent);
  check('hidden', settings.hidden);
  check('beta', settings.beta);
  check('learningRate', settings.learningRate);
  check('batchSize', settings.batchSize);
  if (settings.sigma.kind === 'fixed') check('sigma', settings.sigma.value);
  if (!Object.hasOwn(defaults, settings.data)) found.push(`There is no data set "${String(settings.data)}".`);
  return found;
}

/** Whether σ differs, which takes more than going on with other numbers. */
export function changesSigma(before: Settings, after: Settings): boolean {
  if (before.sigma.kind === 'fixed' && after.sigma.kind === 'fixed') return before.sigma.value !== after.sigma.value;
  return before.sigma.kind !== after.sigma.kind;
}
