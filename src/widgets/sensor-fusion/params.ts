import { choice, number } from '../../notebook/param.ts';

const reading = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `x_${index}`,
    meaning: `reading of sensor ${index}`,
    initial,
    min: -3,
    max: 3,
    step: 0.1,
    term: 'data',
  });

const noise = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `noise of sensor ${index}`,
    initial,
    min: 0.1,
    max: 3,
    step: 0.05,
    scale: 'log',
    term: 'data',
  });

const angle = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\alpha_${index}`,
    meaning: `direction that sensor ${index} sees, in degrees`,
    initial,
    min: 0,
    max: 180,
    step: 5,
    term: 'data',
  });

/** Two sensors that each see one direction of a latent in the plane, who speaks, and how the factors are multiplied. */
export const params = {
  fusionHeard: choice('fusionHeard', {
    tex: '\\text{sensors}',
    meaning: 'sensors that speak',
    initial: 'both',
    options: [
      { value: 'both', label: 'both' },
      { value: 'first', label: 'only 1' },
      { value: 'second', label: 'only 2' },
      { value: 'none', label: 'none' },
    ],
    term: 'data',
  }),
  fusionMissing: choice('fusionMissing', {
    tex: '\\text{silent}',
    meaning: 'a silent sensor is',
    initial: 'out',
    options: [
      { value: 'out', label: 'left out' },
      { value: 'mean', label: 'replaced by its mean' },
    ],
    term: 'q',
  }),
  fusionPrior: choice('fusionPrior', {
    tex: '\\text{prior}',
    meaning: 'the prior is counted',
    initial: 'once',
    options: [
      { value: 'once', label: 'once' },
      { value: 'each', label: 'in every expert' },
    ],
    term: 'prior',
  }),
  fusionReading1: reading('fusionReading1', 1, 1.5),
  fusionReading2: reading('fusionReading2', 2, 1.8),
  fusionNoise1: noise('fusionNoise1', 1, 0.4),
  fusionNoise2: noise('fusionNoise2', 2, 0.6),
  fusionAngle1: angle('fusionAngle1', 1, 0),
  fusionAngle2: angle('fusionAngle2', 2, 60),
};
